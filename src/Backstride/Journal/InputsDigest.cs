using System.Buffers.Binary;

namespace Backstride.Journal;

/// <summary>A digest of a set of entries that does not depend on their order and grows by one entry at a time.</summary>
/// <remarks>The sum, lane by lane and without carry between lanes, of the fingerprint of each entry. It tells states apart; it is no defence
/// against somebody who can choose entries, which nobody but the runner can.</remarks>
public readonly record struct InputsDigest(ulong A, ulong B, ulong C, ulong D)
{
    public static InputsDigest Empty => default;

    /// <param name="fingerprint">The 32 bytes of the entry's SHA-256 (<see cref="EntryLine.Fingerprint"/>).</param>
    public InputsDigest With(ReadOnlySpan<byte> fingerprint)
    {
        unchecked
        {
            return new InputsDigest(
                A + BinaryPrimitives.ReadUInt64BigEndian(fingerprint),
                B + BinaryPrimitives.ReadUInt64BigEndian(fingerprint[8..]),
                C + BinaryPrimitives.ReadUInt64BigEndian(fingerprint[16..]),
                D + BinaryPrimitives.ReadUInt64BigEndian(fingerprint[24..]));
        }
    }

    /// <summary>64 lower-case hex digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[32];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], D);
        return Convert.ToHexStringLower(bytes);
    }
}
