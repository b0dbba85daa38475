//! What the front page says.
use super::test_support::site;

#[test]
fn probe() {
    let site = site()
        .state("guam")
        .edition(2026, "whole", "1~x w-- 22")
        .state("kentucky")
        .edition(2024, "whole", "222 222 222")
        .edition(2026, "whole", "331 222 22")
        .state("ohio")
        .edition(2026, "beds", "444 444 444")
        .desk_review()
        .build();
    for a in [
        "/",
        "/states/kentucky/",
        "/states/",
        "/elements/1/1a/",
        "/es/elements/1/1a/",
        "/compare/guam/kentucky/",
        "/trends/",
        "/national/",
        "/changes/",
        "/es/elements/1/",
        "/states/kentucky/learn/",
    ] {
        let mut v = site.value(a);
        v.as_object_mut().unwrap().remove("page").unwrap();
        println!("=== {a}\n{v:#}");
    }
    for p in site.table.paths() {
        println!("{p}");
    }
    println!("{:#}", site.value("/feeds/changes.json"));
    println!("{:#}", site.value("/")["page"]);
}
