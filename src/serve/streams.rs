//! Open pages, each with a connection on which it hears of changes (server-sent events).

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::clock::now;

/// A page whose machine vanished without a word must not stay for ever, and a page that is there
/// connects again by itself: so each connection ends after this time.
const LIFETIME: Duration = Duration::from_secs(25);

/// How often connections that the other side closed are let go.
const SWEEP: Duration = Duration::from_secs(1);

/// How many pages can be open at a time. One more ends the oldest, which will ask again.
const MOST: usize = 64;

/// How long a page waits before it connects again.
const FIRST_WORDS: &str = "retry: 300\n\n";

/// The connections.
#[derive(Debug, Default)]
pub(super) struct Streams {
    open: Mutex<Vec<Open>>,
}

#[derive(Debug)]
struct Open {
    stream: Arc<TcpStream>,
    until: Instant,
}

impl Streams {
    /// Takes a connection whose head was sent, and says what is to be said now. What is said to all
    /// while this happens is not missed.
    pub(super) fn add(&self, stream: Arc<TcpStream>, news: &dyn Fn() -> String) {
        if stream.set_nonblocking(true).is_err() {
            return;
        }
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let added = Open {
            stream,
            until: now() + LIFETIME,
        };
        if added.say(FIRST_WORDS) && added.say(&news()) {
            open.push(added);
        }
        if open.len() > MOST {
            open.remove(0).end();
        }
    }

    /// Says something to every page.
    pub(super) fn tell(&self, news: &str) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|open| open.say(news));
    }

    /// Lets go of connections that are closed or old, until the program ends.
    pub(super) fn sweep(&self) {
        loop {
            std::thread::sleep(SWEEP);
            let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
            open.retain(|open| {
                let stays = open.is_there() && now() < open.until;
                if !stays {
                    open.end();
                }
                stays
            });
        }
    }
}

impl Open {
    /// A page takes a few bytes at once; one that does not is not there any more.
    fn say(&self, words: &str) -> bool {
        let taken = (&*self.stream).write(words.as_bytes());
        taken.is_ok_and(|count| count == words.len())
    }

    /// A page says nothing after its request; an end, or anything else, means that it goes.
    fn is_there(&self) -> bool {
        let heard = (&*self.stream).read(&mut [0; 64]);
        heard.is_err_and(|error| {
            matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted)
        })
    }

    fn end(&self) {
        drop(self.stream.shutdown(Shutdown::Both));
    }
}
