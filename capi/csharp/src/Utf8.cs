// SPDX-License-Identifier: Apache-2.0
using System;
using System.Text;

namespace Cavel
{
    /// <summary>
    /// Text as UTF-8. The framework's encoder writes U+FFFD for a lone surrogate, which would make another id of it;
    /// here its three bytes are kept, which are not UTF-8, so that the library refuses the id and says which.
    /// </summary>
    internal static class Utf8
    {
        internal static byte[] Encode(string text)
        {
            if (text == null) throw new ArgumentNullException(nameof(text));
            var bytes = new byte[checked(3 * text.Length)];
            Array.Resize(ref bytes, Encode(text, bytes, 0));
            return bytes;
        }

        internal static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes);

        /// <summary>Writes a text at an offset and returns the offset after it.</summary>
        internal static int Encode(string text, byte[] into, int at)
        {
            for (int i = 0; i < text.Length; ++i)
            {
                int c = text[i];
                if (c < 0x80)
                {
                    into[at++] = (byte)c;
                }
                else if (c < 0x800)
                {
                    into[at++] = (byte)(0xC0 | c >> 6);
                    into[at++] = (byte)(0x80 | c & 63);
                }
                else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    c = char.ConvertToUtf32(text[i], text[++i]);
                    into[at++] = (byte)(0xF0 | c >> 18);
                    into[at++] = (byte)(0x80 | c >> 12 & 63);
                    into[at++] = (byte)(0x80 | c >> 6 & 63);
                    into[at++] = (byte)(0x80 | c & 63);
                }
                else
                {
                    into[at++] = (byte)(0xE0 | c >> 12);
                    into[at++] = (byte)(0x80 | c >> 6 & 63);
                    into[at++] = (byte)(0x80 | c & 63);
                }
            }
            return at;
        }
    }
}
