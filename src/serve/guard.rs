//! Connections. Each has a thread, reads one request and gets one answer; whoever is slow, silent,
//! or one too many is let go.
//!
//! There is no HTTP library below: what this server takes (`GET` and `HEAD` without a body, one for
//! each connection) is read by [`super::request`] in full, so a second reading of the same bytes
//! could only disagree with the first.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read};
use std::net::{IpAddr, Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::answer::{Answer, Content};
use super::clock::now;
use super::request::{Head, Method, Refusal, Request};

/// How much anybody may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Connections at a time. One more ends the oldest.
    pub(super) connections: usize,
    /// Until the head of a request has to be whole.
    pub(super) head: Duration,
    /// For how long the other side may take nothing of an answer.
    pub(super) stall: Duration,
    /// For how long the rest of what the other side says is listened to, after the answer.
    pub(super) farewell: Duration,
}

impl Limits {
    /// Those of the server.
    pub(super) const USUAL: Self = Self {
        connections: 128,
        head: Duration::from_secs(10),
        stall: Duration::from_secs(10),
        farewell: Duration::from_secs(1),
    };
}

/// Answers requests.
pub(super) trait Answers: Send + Sync + 'static {
    /// The answer to a request on a connection whose end on this machine is `local`.
    fn answer(&self, request: &Request, local: IpAddr) -> Answer;
    /// Takes a connection that stays open; its head is already sent.
    fn keep(&self, stream: Arc<TcpStream>);
}

/// The connections of a server.
pub(super) struct Guard<A> {
    answers: A,
    limits: Limits,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    next: u64,
    streams: BTreeMap<u64, Arc<TcpStream>>,
}

impl<A: Answers> Guard<A> {
    /// Nobody is connected yet.
    pub(super) fn new(answers: A, limits: Limits) -> Arc<Self> {
        Arc::new(Self {
            answers,
            limits,
            open: Mutex::default(),
        })
    }

    /// Takes connections until the program ends.
    pub(super) fn listen(self: &Arc<Self>, listener: &TcpListener) {
        for stream in listener.incoming() {
            match stream {
                Ok(stream) => self.admit(Arc::new(stream)),
                // Too many open files, perhaps: it is over when connections end.
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }

    fn admit(self: &Arc<Self>, stream: Arc<TcpStream>) {
        let number = self.enter(&stream);
        let guard = Arc::clone(self);
        let spawned = std::thread::Builder::new()
            .name("statewise-connection".to_owned())
            .spawn(move || {
                guard.attend(&stream);
                guard.leave(number);
            });
        if spawned.is_err() {
            self.leave(number);
        }
    }

    fn enter(&self, stream: &Arc<TcpStream>) -> u64 {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let number = open.next;
        open.next += 1;
        open.streams.insert(number, Arc::clone(stream));
        if open.streams.len() > self.limits.connections
            && let Some((_, oldest)) = open.streams.pop_first()
        {
            // Its thread wakes up and ends.
            drop(oldest.shutdown(Shutdown::Both));
        }
        number
    }

    fn leave(&self, number: u64) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.streams.remove(&number);
    }

    fn attend(&self, stream: &Arc<TcpStream>) {
        drop(stream.set_nodelay(true));
        drop(stream.set_write_timeout(Some(self.limits.stall)));
        let (method, answer) = match self.request(stream) {
            Ok(None) => return,
            Ok(Some(request)) => (request.method, self.answer(&request, stream)),
            Err(refusal) => (Method::Get, refusal.into()),
        };
        let is_written = catch_unwind(AssertUnwindSafe(|| answer.write(method, &mut &**stream)));
        let stays_open = matches!(answer.content, Content::Events) && method == Method::Get;
        if matches!(is_written, Ok(Ok(()))) && stays_open {
            self.answers.keep(Arc::clone(stream));
            return;
        }
        self.part(stream);
    }

    /// Reads one request; nothing if the other side went away.
    fn request(&self, mut stream: &TcpStream) -> Result<Option<Request>, Refusal> {
        let deadline = now() + self.limits.head;
        let mut head = Head::default();
        let mut bytes = [0; 4096];
        let late = Refusal {
            status: 408,
            reason: "The request did not come in time.",
        };
        loop {
            let Some(left) = left_until(deadline) else {
                return if head.is_empty() { Ok(None) } else { Err(late) };
            };
            drop(stream.set_read_timeout(Some(left)));
            match stream.read(&mut bytes) {
                Ok(0) => return Ok(None),
                Ok(count) => {
                    if let Some(request) = head.add(bytes.get(..count).unwrap_or_default())? {
                        return Ok(Some(request));
                    }
                }
                Err(error) if is_patience(error.kind()) => {}
                Err(_) => return Ok(None),
            }
        }
    }

    fn answer(&self, request: &Request, stream: &TcpStream) -> Answer {
        let local = stream.local_addr().map_or_else(
            |_| IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            |address| address.ip().to_canonical(),
        );
        let answer = catch_unwind(AssertUnwindSafe(|| self.answers.answer(request, local)));
        answer
            .unwrap_or_else(|_| Answer::sentence(500, "Something broke while this page was made."))
    }

    /// Ends a connection so that the other side still gets the answer: a connection that is closed
    /// while it holds unread bytes is reset, and what was sent is lost.
    fn part(&self, mut stream: &TcpStream) {
        if stream.shutdown(Shutdown::Write).is_err() {
            return;
        }
        let deadline = now() + self.limits.farewell;
        let mut bytes = [0; 4096];
        while let Some(left) = left_until(deadline) {
            drop(stream.set_read_timeout(Some(left)));
            match stream.read(&mut bytes) {
                Ok(0) => return,
                Ok(_) => {}
                Err(error) if is_patience(error.kind()) => {}
                Err(_) => return,
            }
        }
    }
}

/// What is left of the time; nothing once it is over.
fn left_until(deadline: Instant) -> Option<Duration> {
    let left = deadline.saturating_duration_since(now());
    (!left.is_zero()).then_some(left)
}

fn is_patience(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// Panics, or answers with many bytes.
    struct Fragile;

    impl Answers for Fragile {
        fn answer(&self, request: &Request, _: IpAddr) -> Answer {
            match request.path.as_str() {
                "/panic" => panic!("on purpose"),
                "/large" => Answer::ok("application/octet-stream", vec![b'x'; 100 << 20]),
                _ => Answer::ok("text/plain", "fine"),
            }
        }

        fn keep(&self, _: Arc<TcpStream>) {}
    }

    struct Server {
        guard: Arc<Guard<Fragile>>,
        address: std::net::SocketAddr,
    }

    fn server(limits: Limits) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let guard = Guard::new(Fragile, limits);
        let listening = Arc::clone(&guard);
        std::thread::spawn(move || listening.listen(&listener));
        Server { guard, address }
    }

    #[expect(clippy::disallowed_methods, reason = "a test is a client")]
    fn connect(server: &Server, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        stream
    }

    fn said(mut stream: TcpStream) -> String {
        let mut text = Vec::new();
        let _ = stream.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    fn ask(server: &Server, path: &str) -> String {
        said(connect(
            server,
            &format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n"),
        ))
    }

    fn quick() -> Limits {
        Limits {
            connections: 8,
            head: Duration::from_millis(200),
            stall: Duration::from_millis(200),
            farewell: Duration::from_millis(50),
        }
    }

    #[test]
    fn s32_a_panic_ends_one_answer_and_nothing_else() {
        let server = server(Limits::USUAL);
        for _ in 0..3 {
            assert!(ask(&server, "/panic").starts_with("HTTP/1.1 500 "));
            assert!(ask(&server, "/").ends_with("\r\n\r\nfine"));
        }
    }

    #[test]
    fn s22_whoever_is_slow_or_one_too_many_is_let_go() {
        let server = server(quick());
        let slow: Vec<TcpStream> = (0..40).map(|_| connect(&server, "GET / HT")).collect();
        assert!(ask(&server, "/").ends_with("fine"));
        for stream in slow {
            let said = said(stream);
            assert!(
                said.is_empty() || said.starts_with("HTTP/1.1 408 "),
                "{said}"
            );
        }
    }

    #[test]
    fn s35_whoever_stops_reading_is_let_go() {
        let server = server(quick());
        let idle = connect(&server, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        assert!(ask(&server, "/").ends_with("fine"));
        let is_alone = || {
            let open = server.guard.open.lock().unwrap();
            open.streams.is_empty()
        };
        let deadline = now() + Duration::from_secs(60);
        while !is_alone() {
            assert!(now() < deadline, "the connection is still there");
            std::thread::yield_now();
        }
        drop(idle);
    }

    #[test]
    fn s20_the_answer_to_a_refused_request_arrives() {
        let server = server(Limits::USUAL);
        let body = "x".repeat(60_000);
        let text =
            format!("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n{body}GET /panic");
        let said = said(connect(&server, &text));
        assert!(said.starts_with("HTTP/1.1 400 "), "{said}");
        assert_eq!(said.matches("HTTP/1.1").count(), 1);
    }
}
