//! The rules of every page, checked on the shipped site and on a valid but hostile one.

use crate::page_rules::Pages;
use crate::program::{build_to, build_well, run, statewise};
use crate::project::Project;
use crate::tree::tree;

const SUB_PATH: &str = "https://site.example/a/b%20c/";

fn holds(project: &Project, base_url: &str) {
    let out = project.around().join("out");
    let built = run(statewise()
        .args(["build", "--base-url", base_url, "--out"])
        .arg(&out)
        .arg(project.root()));
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    let broken = Pages::read(tree(&out), base_url).broken_rules();
    assert!(broken.is_empty(), "{base_url}\n{}", broken.join("\n"));
}

#[test]
fn c02_c25_c28_n01_x08_the_shipped_site_keeps_the_rules() {
    holds(&Project::shipped(), SUB_PATH);
}

#[test]
fn c02_c25_c28_n01_x08_the_small_site_keeps_the_rules() {
    let project = Project::small();
    holds(&project, "https://site.example/");
    holds(&project, SUB_PATH);
    build_well(&project);
    let other = project.around().join("other");
    assert_eq!(build_to(&project, &other).code, Some(0));
}
