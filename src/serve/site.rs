//! From a request to an answer. A path is looked up in the table of the site's files; the disk is
//! never asked.

use std::net::{IpAddr, TcpStream};
use std::sync::Arc;

use super::admission::Admission;
use super::answer::{Answer, Content};
use super::content_type;
use super::error_page;
use super::guard::Answers;
use super::problems;
use super::request::Request;
use super::state::{Now, State};
use super::streams::Streams;
use crate::diagnostic::Diagnostic;
use crate::pipeline::{Framing, Published, RenderError};

/// Where the script is that reloads pages. No page of a site can stand there: a slug begins with a
/// letter or a number.
pub(super) const RELOAD_SCRIPT: &str = "/_statewise/reload.js";

const OWN_FOLDER: &str = "/_statewise/";
const SCRIPT: &str = include_str!("browser/reload.js");
const STYLE: &str = include_str!("browser/problems.css");

/// What the threads that answer requests share with the one that rebuilds the site.
pub(super) struct Site {
    /// What is served.
    pub(super) state: State,
    /// Who hears of changes.
    pub(super) streams: Streams,
    /// Who may ask.
    pub(super) admission: Admission,
    /// Told of pages that cannot be made.
    pub(super) report: Report,
}

/// Takes a problem that showed when a page was made, and the site of that page.
pub(super) type Report = Box<dyn Fn(&Published, &Diagnostic) + Send + Sync>;

impl Answers for Arc<Site> {
    fn answer(&self, request: &Request, local: IpAddr) -> Answer {
        if let Err(refusal) = self.admission.check(request, local) {
            return refusal.into();
        }
        let now = self.state.now();
        if request.path.starts_with(OWN_FOLDER) {
            return own(&request.path, &now);
        }
        let version = self.state.version(&now);
        match &now.site {
            Some(site) => self.of_site(site, &request.path, &version),
            None => unavailable(503, error_page::page(&now.problems, &version)),
        }
    }

    fn keep(&self, stream: Arc<TcpStream>) {
        self.streams.add(stream, &|| self.state.news());
    }
}

impl Site {
    fn of_site(&self, site: &Arc<Published>, path: &str, version: &str) -> Answer {
        let base = site.base_path();
        let Some(below) = path.strip_prefix(base) else {
            let is_above = path == "/" || base.strip_suffix('/') == Some(path);
            return if is_above {
                Answer::redirect(encoded(base))
            } else {
                self.not_found(site, "", version)
            };
        };
        if let Some(folder) = folder_of_index(below) {
            // One page, one address.
            return match find(site, below) {
                Some(_) => Answer::redirect(encoded(&format!("{base}{folder}"))),
                None => self.not_found(site, below, version),
            };
        }
        let is_folder = below.is_empty() || below.ends_with('/');
        let file = if is_folder {
            find(site, &format!("{below}index.html"))
        } else {
            find(site, below)
        };
        if let Some(at) = file {
            return self.file(site, at, 200, version);
        }
        if !is_folder && find(site, &format!("{below}/index.html")).is_some() {
            return Answer::redirect(encoded(&format!("{base}{below}/")));
        }
        self.not_found(site, below, version)
    }

    fn file(&self, site: &Arc<Published>, at: usize, status: u16, version: &str) -> Answer {
        let path = site.paths().get(at).map_or("", String::as_str);
        let content_type = content_type::of(path);
        if !path.ends_with(".html") {
            return Answer {
                status,
                content_type,
                location: None,
                framing: site.framing(at),
                content: Content::File(Arc::clone(site), at),
            };
        }
        match site.render(at) {
            Ok(page) => Answer {
                status,
                framing: site.framing(at),
                ..Answer::ok(
                    content_type,
                    error_page::with_script(&page.into_bytes(), version),
                )
            },
            Err(RenderError::NoSuchFile) => Answer::sentence(404, "There is no such page."),
            Err(RenderError::Template(problem)) => {
                (self.report)(site, &problem);
                let problems = problems::of(&[*problem], site.sources());
                unavailable(500, error_page::page(&problems, version))
            }
        }
    }

    /// The page that says so, in the language of the path if it has one.
    fn not_found(&self, site: &Arc<Published>, below: &str, version: &str) -> Answer {
        let language = below.split('/').next().unwrap_or_default();
        let page = find(site, &format!("{language}/404.html")).or_else(|| find(site, "404.html"));
        match page {
            Some(at) => self.file(site, at, 404, version),
            None => Answer::sentence(404, "There is no such page."),
        }
    }
}

/// What the server has of its own.
fn own(path: &str, now: &Now) -> Answer {
    match path.strip_prefix(OWN_FOLDER) {
        Some("reload.js") => Answer::ok(content_type::of(path), SCRIPT),
        Some("problems.css") => Answer::ok(content_type::of(path), STYLE),
        Some("problems.json") => match serde_json::to_vec(&now.problems) {
            Ok(json) => Answer::ok(content_type::of(path), json),
            Err(_) => Answer::sentence(500, "The problems cannot be listed."),
        },
        Some("events") => Answer {
            status: 200,
            content_type: "text/event-stream; charset=utf-8",
            location: None,
            framing: Framing::Nowhere,
            content: Content::Events,
        },
        _ => Answer::sentence(404, "There is no such file."),
    }
}

fn unavailable(status: u16, page: Vec<u8>) -> Answer {
    Answer {
        status,
        ..Answer::ok("text/html; charset=utf-8", page)
    }
}

fn find(site: &Published, path: &str) -> Option<usize> {
    site.paths()
        .binary_search_by(|known| known.as_str().cmp(path))
        .ok()
}

/// The folder whose page is asked for by the name of its file.
fn folder_of_index(below: &str) -> Option<&str> {
    let folder = below.strip_suffix("index.html")?;
    (folder.is_empty() || folder.ends_with('/')).then_some(folder)
}

/// A path as it stands in an address.
fn encoded(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}
