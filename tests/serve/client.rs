//! Raw connections.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A response, as received.
#[derive(Debug)]
pub(crate) struct Response {
    /// The status code; 0 if nothing was received.
    pub(crate) status: u16,
    fields: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        let Some(end) = end else {
            assert!(bytes.is_empty(), "{:?}", String::from_utf8_lossy(bytes));
            return Self {
                status: 0,
                fields: Vec::new(),
                body: Vec::new(),
            };
        };
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let mut lines = head.split("\r\n");
        let first = lines.next().unwrap();
        let mut fields: Vec<(String, String)> = lines
            .map(|line| {
                let (name, value) = line.split_once(": ").unwrap();
                (name.to_ascii_lowercase(), value.to_owned())
            })
            .collect();
        // Responses are compared without the `Date` field, which may differ.
        let count = fields.len();
        fields.retain(|(name, _)| name != "date");
        assert_eq!(fields.len(), count - 1, "{head}");
        Self {
            status: first.split(' ').nth(1).unwrap().parse().unwrap(),
            fields,
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// A header field.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|(field, _)| field == name);
        field.map(|(_, value)| value.as_str())
    }

    /// The body.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// All header fields but the date.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}

/// Connects, and sends bytes.
pub(crate) fn connect(port: u16, bytes: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(120)))
        .unwrap();
    // The server may close the connection before it has received everything.
    drop(stream.write_all(bytes));
    stream
}

/// Reads until the other side closes the connection.
pub(crate) fn rest(mut stream: TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Err(error) = stream.read_to_end(&mut bytes) {
        let is_over = error.kind() == std::io::ErrorKind::ConnectionReset;
        assert!(is_over, "{error}");
    }
    bytes
}

/// Sends bytes, and reads until the end.
pub(crate) fn raw(port: u16, bytes: &[u8]) -> Response {
    Response::read(&rest(connect(port, bytes)))
}

/// Sends a request line with fields, each with its line break, and the server's own name.
pub(crate) fn ask(port: u16, line: &str, fields: &str) -> Response {
    let head = format!("{line}\r\nHost: 127.0.0.1:{port}\r\n{fields}\r\n");
    raw(port, head.as_bytes())
}

/// Requests a path.
pub(crate) fn get(port: u16, path: &str) -> Response {
    ask(port, &format!("GET {path} HTTP/1.1"), "")
}
