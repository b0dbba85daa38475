//! TCP connections. Each has a thread, and carries one request and one response. Slow or silent
//! connections are closed, and the oldest when there are too many.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read};
use std::net::{IpAddr, Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tiny_http::Method;

use super::clock::now;
use super::request::{Head, Rejection, Request};
use super::response::{Body, Response};

/// Limits on connections and time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// The maximum number of open connections; one more closes the oldest.
    pub(super) connections: usize,
    /// The time until the head of a request has to be complete.
    pub(super) head: Duration,
    /// The write timeout.
    pub(super) write: Duration,
    /// How long a connection lingers after the response, see [`Connections::drain`].
    pub(super) linger: Duration,
}

impl Limits {
    /// The limits of `statewise serve`.
    pub(super) const DEFAULT: Self = Self {
        connections: 128,
        head: Duration::from_secs(10),
        write: Duration::from_secs(10),
        linger: Duration::from_secs(1),
    };
}

/// Answers requests.
pub(super) trait Handler: Send + Sync + 'static {
    /// The response to a request; `local` is the local address of its connection.
    fn respond(&self, request: &Request, local: IpAddr) -> Response;
    /// Takes over a connection that stays open for events; the head of the response is sent.
    fn subscribe(&self, stream: Arc<TcpStream>);
}

/// The open connections of a server.
pub(super) struct Connections<H> {
    handler: H,
    limits: Limits,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    next_id: u64,
    streams: BTreeMap<u64, Arc<TcpStream>>,
}

impl<H: Handler> Connections<H> {
    /// Without any connection yet.
    pub(super) fn new(handler: H, limits: Limits) -> Arc<Self> {
        Arc::new(Self {
            handler,
            limits,
            open: Mutex::default(),
        })
    }

    /// Accepts connections until the program ends.
    pub(super) fn listen(self: &Arc<Self>, listener: &TcpListener) {
        for stream in listener.incoming() {
            match stream {
                Ok(stream) => self.accept(Arc::new(stream)),
                // Possibly too many open files, which ends when connections are closed.
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }

    fn accept(self: &Arc<Self>, stream: Arc<TcpStream>) {
        let id = self.add(&stream);
        let connections = Arc::clone(self);
        let spawned = std::thread::Builder::new()
            .name("statewise-connection".to_owned())
            .spawn(move || {
                connections.handle(&stream);
                connections.remove(id);
            });
        if spawned.is_err() {
            self.remove(id);
        }
    }

    fn add(&self, stream: &Arc<TcpStream>) -> u64 {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let id = open.next_id;
        open.next_id += 1;
        open.streams.insert(id, Arc::clone(stream));
        if open.streams.len() > self.limits.connections
            && let Some((_, oldest)) = open.streams.pop_first()
        {
            // Its thread wakes up and ends.
            drop(oldest.shutdown(Shutdown::Both));
        }
        id
    }

    fn remove(&self, id: u64) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.streams.remove(&id);
    }

    /// Reads one request, writes the response, and closes the connection or hands it on.
    fn handle(&self, stream: &Arc<TcpStream>) {
        drop(stream.set_nodelay(true));
        drop(stream.set_write_timeout(Some(self.limits.write)));
        let (method, response) = match self.read_request(stream) {
            Ok(None) => return,
            Ok(Some(request)) => {
                let response = self.respond(&request, stream);
                (request.method, response)
            }
            Err(rejection) => (Method::Get, rejection.into()),
        };
        let write = || response.write(&method, &mut &**stream);
        let is_written = matches!(catch_unwind(AssertUnwindSafe(write)), Ok(Ok(())));
        if is_written && method == Method::Get && matches!(response.body, Body::Events) {
            self.handler.subscribe(Arc::clone(stream));
        } else {
            self.drain(stream);
        }
    }

    /// Reads one request; `None` if the client closed the connection.
    fn read_request(&self, mut stream: &TcpStream) -> Result<Option<Request>, Rejection> {
        let deadline = now() + self.limits.head;
        let mut head = Head::default();
        let mut bytes = [0; 4096];
        let timeout = Rejection::new(408, "The request did not come in time.");
        loop {
            let Some(left) = left_until(deadline) else {
                return if head.is_empty() {
                    Ok(None)
                } else {
                    Err(timeout)
                };
            };
            drop(stream.set_read_timeout(Some(left)));
            match stream.read(&mut bytes) {
                Ok(0) => return Ok(None),
                Ok(count) => {
                    if let Some(request) = head.add(bytes.get(..count).unwrap_or_default())? {
                        return Ok(Some(request));
                    }
                }
                Err(error) if is_retryable(error.kind()) => {}
                Err(_) => return Ok(None),
            }
        }
    }

    fn respond(&self, request: &Request, stream: &TcpStream) -> Response {
        let local = stream.local_addr().map_or_else(
            |_| IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            |address| address.ip().to_canonical(),
        );
        catch_unwind(AssertUnwindSafe(|| self.handler.respond(request, local)))
            .unwrap_or_else(|_| Response::text(500, "Something broke while this page was made."))
    }

    /// Closes the sending side, then reads until the client closes too: closing a connection with
    /// unread bytes resets it, and the client would lose the response.
    fn drain(&self, mut stream: &TcpStream) {
        if stream.shutdown(Shutdown::Write).is_err() {
            return;
        }
        let deadline = now() + self.limits.linger;
        let mut bytes = [0; 4096];
        while let Some(left) = left_until(deadline) {
            drop(stream.set_read_timeout(Some(left)));
            match stream.read(&mut bytes) {
                Ok(0) => return,
                Ok(_) => {}
                Err(error) if is_retryable(error.kind()) => {}
                Err(_) => return,
            }
        }
    }
}

/// The time left until a deadline; `None` once it has passed.
fn left_until(deadline: Instant) -> Option<Duration> {
    let left = deadline.saturating_duration_since(now());
    (!left.is_zero()).then_some(left)
}

fn is_retryable(kind: ErrorKind) -> bool {
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

    impl Handler for Fragile {
        fn respond(&self, request: &Request, _: IpAddr) -> Response {
            match request.path.as_str() {
                "/panic" => panic!("on purpose"),
                "/large" => Response::ok("application/octet-stream", vec![b'x'; 100 << 20]),
                _ => Response::ok("text/plain", "fine"),
            }
        }

        fn subscribe(&self, _: Arc<TcpStream>) {}
    }

    struct Server {
        connections: Arc<Connections<Fragile>>,
        address: std::net::SocketAddr,
    }

    fn server(limits: Limits) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let connections = Connections::new(Fragile, limits);
        let listening = Arc::clone(&connections);
        std::thread::spawn(move || listening.listen(&listener));
        Server {
            connections,
            address,
        }
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

    fn read_all(mut stream: TcpStream) -> String {
        let mut text = Vec::new();
        let _ = stream.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    fn get(server: &Server, path: &str) -> String {
        read_all(connect(
            server,
            &format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n"),
        ))
    }

    fn quick() -> Limits {
        Limits {
            connections: 8,
            head: Duration::from_millis(200),
            write: Duration::from_millis(200),
            linger: Duration::from_millis(50),
        }
    }

    #[test]
    fn s32_a_panic_ends_one_answer_and_nothing_else() {
        let server = server(Limits::DEFAULT);
        for _ in 0..3 {
            assert!(get(&server, "/panic").starts_with("HTTP/1.1 500 "));
            assert!(get(&server, "/").ends_with("\r\n\r\nfine"));
        }
    }

    #[test]
    fn s22_slow_and_excess_connections_are_closed() {
        let server = server(quick());
        let slow: Vec<TcpStream> = (0..40).map(|_| connect(&server, "GET / HT")).collect();
        assert!(get(&server, "/").ends_with("fine"));
        for stream in slow {
            let said = read_all(stream);
            assert!(
                said.is_empty() || said.starts_with("HTTP/1.1 408 "),
                "{said}"
            );
        }
    }

    #[test]
    fn s35_a_client_that_stops_reading_is_closed() {
        let server = server(quick());
        let idle = connect(&server, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        assert!(get(&server, "/").ends_with("fine"));
        let is_alone = || {
            let open = server.connections.open.lock().unwrap();
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
        let server = server(Limits::DEFAULT);
        let body = "x".repeat(60_000);
        let text =
            format!("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n{body}GET /panic");
        let said = read_all(connect(&server, &text));
        assert!(said.starts_with("HTTP/1.1 400 "), "{said}");
        assert_eq!(said.matches("HTTP/1.1").count(), 1);
    }
}
