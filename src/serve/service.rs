//! From a request to a response. A path is looked up in the table of the site's files; the disk is
//! never read.

use std::net::{IpAddr, TcpStream};
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::access::AccessPolicy;
use super::connections::Handler;
use super::content_type;
use super::html;
use super::problems;
use super::request::Request;
use super::response::Response;
use super::state::{Snapshot, State};
use super::streams::Streams;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::render::Prefix;
use crate::pipeline::{Published, RenderError};
use crate::url_path;

/// The folder of the server's own files. No page of a site is below it: a slug begins with a letter
/// or a digit.
const OWN_FOLDER: &str = "/_statewise/";
const RELOAD_SCRIPT: &str = include_str!("browser/reload.js");
const PROBLEMS_STYLE: &str = include_str!("browser/problems.css");

/// State shared by the connection threads and the thread that rebuilds the site.
pub(super) struct Service {
    /// The site that is served, and the problems since.
    pub(super) state: State,
    /// The pages that receive events.
    pub(super) streams: Streams,
    /// Which requests are served.
    pub(super) access: AccessPolicy,
    /// Reports pages that cannot be rendered.
    pub(super) report: PageErrorReporter,
    /// Where the files of the project are for the person who reads problems.
    pub(super) prefix: Prefix,
}

/// Called with a problem found while rendering a page, and the site of that page.
pub(super) type PageErrorReporter = Box<dyn Fn(&Published, &Diagnostic) + Send + Sync>;

impl Handler for Arc<Service> {
    fn respond(&self, request: &Request, local: IpAddr) -> Response {
        if let Err(rejection) = self.access.check(request, local) {
            return rejection.into();
        }
        let current = self.state.snapshot();
        if let Some(name) = request.path.strip_prefix(OWN_FOLDER) {
            return own_file(name, request, &current);
        }
        let version = self.state.version(&current);
        match &current.site {
            Some(site) => self.page(site, &request.path, &version),
            None => error_page(503, html::error_page(&current.problems, &version)),
        }
    }

    fn subscribe(&self, stream: Arc<TcpStream>) {
        self.streams.add(stream, &|| self.state.event());
    }
}

impl Service {
    /// A file of the site at a path, or a redirect to its one address.
    fn page(&self, site: &Published, path: &str, version: &str) -> Response {
        // The path of a request is decoded, and the address of the site is not.
        let base = percent_decode_str(site.base_path()).decode_utf8_lossy();
        let base = base.as_ref();
        let Some(below) = path.strip_prefix(base) else {
            let is_above = path == "/" || base.strip_suffix('/') == Some(path);
            return if is_above {
                redirect(base)
            } else {
                self.not_found(site, "", version)
            };
        };
        if let Some(folder) = folder_of_index(below) {
            return match find(site, below) {
                Some(_) => redirect(&format!("{base}{folder}")),
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
            return redirect(&format!("{base}{below}/"));
        }
        self.not_found(site, below, version)
    }

    /// Renders the file at an index of [`Published::paths`].
    fn file(&self, site: &Published, at: usize, status: u16, version: &str) -> Response {
        let path = site.paths().get(at).map_or("", String::as_str);
        let bytes = match site.render(at) {
            Ok(body) => body.into_bytes(),
            Err(RenderError::NoSuchFile) => return Response::text(404, "There is no such page."),
            Err(RenderError::Template(problem)) => {
                (self.report)(site, &problem);
                let problems =
                    problems::from_diagnostics(&[*problem], site.sources(), &self.prefix);
                return error_page(500, html::error_page(&problems, version));
            }
        };
        let bytes = if path.ends_with(".html") {
            html::inject_reload_script(&bytes, version)
        } else {
            bytes
        };
        Response {
            status,
            framing: site.framing(at),
            ..Response::ok(content_type::from_path(path), bytes)
        }
    }

    /// The site's own 404 page, in the language that the path begins with.
    fn not_found(&self, site: &Published, below: &str, version: &str) -> Response {
        let language = below.split('/').next().unwrap_or_default();
        let page = find(site, &format!("{language}/404.html")).or_else(|| find(site, "404.html"));
        match page {
            Some(at) => self.file(site, at, 404, version),
            None => Response::text(404, "There is no such page."),
        }
    }
}

/// A file of the server itself, by its name below [`OWN_FOLDER`].
fn own_file(name: &str, request: &Request, current: &Snapshot) -> Response {
    let content_type = content_type::from_path(name);
    match name {
        "reload.js" => Response::ok(content_type, RELOAD_SCRIPT),
        "problems.css" => Response::ok(content_type, PROBLEMS_STYLE),
        "problems.json" => match serde_json::to_vec(&current.problems) {
            Ok(json) => Response::ok(content_type, json),
            Err(_) => Response::text(500, "The problems cannot be listed."),
        },
        "events" if request.is_http_1_0 => Response::text(505, "Events need HTTP/1.1."),
        "events" => Response::events(),
        _ => Response::text(404, "There is no such file."),
    }
}

fn error_page(status: u16, page: Vec<u8>) -> Response {
    Response {
        status,
        ..Response::ok("text/html; charset=utf-8", page)
    }
}

fn redirect(path: &str) -> Response {
    Response::redirect(url_path::encoded(path).into_owned())
}

/// The index of a path in [`Published::paths`].
fn find(site: &Published, path: &str) -> Option<usize> {
    site.paths()
        .binary_search_by(|known| known.as_str().cmp(path))
        .ok()
}

/// The folder of a path that ends with `index.html`: that is the address of its page.
fn folder_of_index(below: &str) -> Option<&str> {
    let folder = below.strip_suffix("index.html")?;
    (folder.is_empty() || folder.ends_with('/')).then_some(folder)
}
