// SPDX-License-Identifier: Apache-2.0
//! Links the system's libcavel, or the one in the folder that CAVEL_LIB names.

fn main() {
    println!("cargo:rerun-if-env-changed=CAVEL_LIB");
    if let Some(folder) = std::env::var_os("CAVEL_LIB") {
        println!("cargo:rustc-link-search=native={}", folder.to_string_lossy());
    }
    println!("cargo:rustc-link-lib=dylib=cavel");
}
