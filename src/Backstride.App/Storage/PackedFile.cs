using Backstride.Journal;

namespace Backstride.App.Storage;

/// <summary>Compressed bytes that came in, and what they unpack to: the same bytes again need not be unpacked to be known.</summary>
/// <param name="Digest">SHA-256 of the bytes as they were stored.</param>
/// <param name="Content">The hash of what they unpack to, by which entries speak of it.</param>
internal readonly record struct PackedFile(ContentHash Digest, ContentHash Content);
