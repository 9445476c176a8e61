using Backstride.Twins;

namespace Backstride.Journal;

/// <summary>What tells whether an entry speaks of nothing that is there already.</summary>
internal sealed class KnownEntries
{
    private readonly HashSet<EntryId> spokenOf = [];
    private readonly HashSet<TakeKey> recordings = [];

    public static KnownEntries Of(IEnumerable<StoredEntry> entries)
    {
        var known = new KnownEntries();
        foreach (var (entry, _) in entries)
            known.Add(entry);
        return known;
    }

    /// <summary>True when no correction or removal came before the entry it is about, and no recording of the same bytes.</summary>
    public bool IsNew(Entry entry) => !spokenOf.Contains(entry.Id) && !(entry.Body is ActivityBody && recordings.Contains(KeyOf(entry)));

    public void Add(Entry entry)
    {
        if (entry is { Body: Removal or Correction, Subject: { } subject })
            spokenOf.Add(subject);
        if (entry.Body is ActivityBody)
            recordings.Add(KeyOf(entry));
    }

    private static TakeKey KeyOf(Entry entry) => Take.Of(entry.Draft).Key;
}
