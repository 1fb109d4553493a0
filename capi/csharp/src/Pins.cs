// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Cavel
{
    /// <summary>Arrays that a structure of the library points to, pinned until this is disposed.</summary>
    internal sealed class Pins : IDisposable
    {
        private readonly List<GCHandle> held = new List<GCHandle>();

        internal IntPtr At(Array array)
        {
            if (array == null) return IntPtr.Zero;
            held.Add(GCHandle.Alloc(array, GCHandleType.Pinned));
            return held[held.Count - 1].AddrOfPinnedObject();
        }

        public void Dispose()
        {
            foreach (GCHandle one in held) one.Free();
            held.Clear();
        }
    }
}
