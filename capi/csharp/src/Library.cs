// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>The library: verifiable draws for public inspections (双随机、一公开).</summary>
    public static class Library
    {
        /// <summary>The library's version, such as 1.0.0.</summary>
        public static string Version => Marshal.PtrToStringAnsi(NativeMethods.cavel_version());

        /// <summary>The version as a number: major * 1000000 + minor * 1000 + patch.</summary>
        public static long VersionNumber => NativeMethods.cavel_version_number();

        /// <summary>Grows when a function or option is added.</summary>
        public static long AbiVersion => NativeMethods.cavel_abi_version();
    }
}
