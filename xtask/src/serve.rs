//! `serve`: the finished app on this computer, for using it and for trying it.
//! A plain static server; nothing but this machine can reach it.

use crate::bundle::Care;
use crate::{Outcome, bundle, paths, setup};
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::{fs, thread};

pub const DEFAULT_PORT: u16 = 8080;

pub fn command(port: u16) -> Outcome {
    bundle::build(&setup::for_build()?, Care::Finished)?;
    let listener = listen(port)?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("\n  Cartera: http://{address}/    (Ctrl-C stops)\n");
    for stream in listener.incoming().flatten() {
        thread::spawn(move || answer(stream));
    }
    Ok(())
}

/// The port asked for, or the next free one.
fn listen(port: u16) -> Outcome<TcpListener> {
    let ports = port..=port.saturating_add(50);
    let free = ports.clone().find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok());
    free.ok_or_else(|| format!("no free port from {} to {}", ports.start(), ports.end()))
}

/// One request a connection. A client that went away is no error.
fn answer(stream: TcpStream) {
    let _ = respond(stream);
}

fn respond(mut stream: TcpStream) -> io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = request.split_whitespace();
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or("/"));
    if method != "GET" && method != "HEAD" {
        return send(&mut stream, "405 Method Not Allowed", "text/plain", b"", true);
    }
    let found = file(&paths::dist(), address).and_then(|path| Some((fs::read(&path).ok()?, path)));
    match found {
        Some((content, path)) => send(&mut stream, "200 OK", kind(&path), &content, method == "GET"),
        None => {
            send(&mut stream, "404 Not Found", "text/plain; charset=utf-8", b"not found", method == "GET")
        }
    }
}

fn send(stream: &mut TcpStream, status: &str, kind: &str, content: &[u8], body: bool) -> io::Result<()> {
    let length = content.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )?;
    if body {
        stream.write_all(content)?;
    }
    stream.flush()
}

/// The file that an address names, and never one outside the folder.
fn file(folder: &Path, address: &str) -> Option<PathBuf> {
    let name = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    if name.contains('\\') || name.contains('%') || name.split('/').any(|part| part == "..") {
        return None;
    }
    let path = folder.join(name);
    Some(if name.is_empty() || name.ends_with('/') { path.join("index.html") } else { path })
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_file_inside_the_folder_or_none() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(
                file(Path::new("dist"), address),
                expected.map(|name| Path::new("dist").join(name)),
                "{address}"
            );
        };
        check("/", Some("index.html"));
        check("/?a=b", Some("index.html"));
        check("/fonts/inter.woff2", Some("fonts/inter.woff2"));
        check("/../Cargo.toml", None);
        check("/%2e%2e/Cargo.toml", None);
    }
}
