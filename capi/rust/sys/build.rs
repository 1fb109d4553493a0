// SPDX-License-Identifier: Apache-2.0
//! Which libcavel is linked: that of the folder CAVEL_LIB; else the archive that this crate carries for the target; else the
//! system's, by pkg-config where that is there. CAVEL_STATIC=1 takes an archive or nothing.
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    for name in ["CAVEL_LIB", "CAVEL_STATIC", "PKG_CONFIG_PATH", "PKG_CONFIG_LIBDIR", "PKG_CONFIG_SYSROOT_DIR"] {
        println!("cargo:rerun-if-env-changed={}", name);
    }
    let archive = std::env::var_os("CAVEL_STATIC").map_or(false, |text| text == "1");
    let target = std::env::var("TARGET").unwrap();
    let carried = Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("native").join(&target);
    println!("cargo:rerun-if-changed=native");
    if let Some(folder) = std::env::var_os("CAVEL_LIB").map(PathBuf::from) {
        link_folder(&folder, archive);
    } else if carried.join("libcavel.a").exists() {
        link("static", Some(&carried));
    } else if archive {
        panic!("no archive of libcavel for {} in this crate; CAVEL_LIB names the folder of libcavel.a", target);
    } else if !link_by_pkg_config(&target) {
        link("dylib", None);
    }
}

fn link(kind: &str, folder: Option<&Path>) {
    if let Some(folder) = folder {
        println!("cargo:rustc-link-search=native={}", folder.display());
    }
    println!("cargo:rustc-link-lib={}=cavel", kind);
}

/// The library in a folder; an archive there was built by CMake and leaves the runtime of C++ to the linker.
fn link_folder(folder: &Path, archive: bool) {
    let there = |names: &[&str]| names.iter().any(|name| folder.join(name).exists());
    let names: &[&str] = if archive { &["libcavel.a"] } else { &["libcavel.so", "libcavel.dylib", "cavel.lib"] };
    if !there(names) {
        panic!("CAVEL_LIB={}: no {} there", folder.display(), names.join(", no "));
    }
    link(if archive { "static" } else { "dylib" }, Some(folder));
    if archive {
        println!("cargo:rustc-link-lib=dylib=stdc++");
    }
}

/// Links what pkg-config says of the system's library; false where there is no pkg-config, or none for the target, or no library.
fn link_by_pkg_config(target: &str) -> bool {
    if std::env::var("HOST").map_or(true, |host| host != target) {
        return false;
    }
    let flags = Command::new("pkg-config").args(["--libs", "cavel-c >= 1.0"]).output();
    let flags = match flags {
        Ok(said) if said.status.success() => String::from_utf8_lossy(&said.stdout).into_owned(),
        _ => return false,
    };
    for flag in flags.split_whitespace() {
        if let Some(folder) = flag.strip_prefix("-L") {
            println!("cargo:rustc-link-search=native={}", folder);
        }
    }
    link("dylib", None);
    true
}
