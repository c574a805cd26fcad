//! A press, tried on a page that makes it hard.

use crate::desk::Desk;
use crate::page::Page;
use crate::tray_host::TrayHost;

/// Puts a button onto the bare page, which counts its presses, and then does something to it.
fn with_button(page: &Page, then: &str) {
    let script = format!(
        "const add = (kind, look, within) => {{
             const one = document.createElement(kind);
             one.style.cssText = look;
             return within.appendChild(one);
         }};
         const pane = add('section', 'position: fixed; inset: 0; overflow: auto', document.body);
         pane.style.background = 'white';
         add('div', 'height: 2000px', pane);
         const button = add('button', '', pane);
         button.textContent = 'Count me';
         add('div', 'height: 900px', pane);
         window.counted = 0;
         button.addEventListener('click', () => (window.counted += 1));
         {then}"
    );
    page.run(&script, vec![]);
    page.press("Count me");
    assert_eq!(page.run("return window.counted", vec![]), 1);
    page.run("document.querySelector('section').remove()", vec![]);
}

#[test]
fn a_press_waits_for_what_moves_and_for_what_lies_over_it_and_is_made_again_where_it_went_beside() {
    let desk = Desk::new("self-press");
    let _tray = TrayHost::on(&desk);
    let app = crate::app::App::steered_program(&desk, &crate::self_tests::bare(), &[]);
    let page = app.page();
    page.wait_for_title("Bare");
    with_button(page, "");
    with_button(
        page,
        "let left = 40;
         const move = () => {
             button.style.marginLeft = `${left * 10}px`;
             if ((left -= 1) > 0) requestAnimationFrame(move);
         };
         move();",
    );
    with_button(
        page,
        "const over = add('p', 'position: fixed; inset: 0; background: grey', pane);
         setTimeout(() => over.remove(), 1000);",
    );
    // As a page that scrolls of its own between a press and its release.
    with_button(
        page,
        "pane.addEventListener('pointerdown', () => (pane.scrollTop += 100), { once: true });",
    );
}
