using Backstride.Journal;

namespace Backstride.App.Storage;

/// <summary>One session of one original that the journal speaks of.</summary>
/// <param name="Live">False once its entry or its batch was removed.</param>
internal sealed record KnownFile(ContentHash File, int Session, EntryId Entry, bool Live);
