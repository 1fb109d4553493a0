// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>Hash suites.</summary>
    public enum Suite
    {
        /// <summary>SHA-256.</summary>
        Sha256 = 1,

        /// <summary>SM3 (国密).</summary>
        Sm3 = 2,
    }

    /// <summary>The functions of a suite.</summary>
    public static class SuiteDigests
    {
        /// <summary>The digest of a message.</summary>
        public static Digest Hash(this Suite suite, byte[] message)
        {
            if (message == null) throw new ArgumentNullException(nameof(message));
            var digest = new byte[32];
            Call.Check(NativeMethods.cavel_hash(suite, message, (ulong)message.Length, digest));
            return new Digest(digest);
        }

        /// <summary>The digest of a set of ids: LC_ALL=C sort ids.txt | sha256sum.</summary>
        public static Digest ListDigest(this Suite suite, IEnumerable<string> ids, Options options = null)
        {
            Ids block = Ids.Of(ids);
            var digest = new byte[32];
            return Options.With(options, given =>
            {
                int status = NativeMethods.cavel_list_digest_block(suite, block.Bytes, block.Used, block.Offsets,
                    (ulong)block.Count, given, digest, out ProblemsHandle problems);
                Call.Check(status, problems);
                return new Digest(digest);
            });
        }

        /// <summary>The kernels that can compute tickets on this processor, the fastest first, the last always
        /// "portable".</summary>
        public static IReadOnlyList<string> Kernels(this Suite suite)
        {
            var names = new List<string>();
            do
            {
                Call.Check(NativeMethods.cavel_kernel_name(suite, (ulong)names.Count, out IntPtr name, out ulong size));
                names.Add(Utf8.Decode(Call.Bytes(name, size)));
            }
            while (names[names.Count - 1] != "portable");
            return names.AsReadOnly();
        }

        /// <summary>The commitment (预存校验值) to a secret of 64 hexadecimal digits, which its holder announces instead of the secret.</summary>
        public static Digest Commitment(this Suite suite, string secret)
        {
            byte[] text = Utf8.Encode(secret);
            var digest = new byte[32];
            int status = NativeMethods.cavel_commitment(suite, text, (ulong)text.Length, digest, out ProblemsHandle problems);
            Call.Check(status, problems);
            return new Digest(digest);
        }
    }
}
