namespace Backstride.App.Live;

/// <summary>The services that runs can be fetched from, listed by hand.</summary>
internal sealed class LiveSources(IReadOnlyList<LiveSource> all)
{
    public static LiveSources Of(TimeProvider clock) => new([IntervalsIcu.Of(clock)]);

    public IReadOnlyList<LiveSource> All { get; } = all;

    /// <summary>The one of a name; absent when there is none.</summary>
    public LiveSource? Find(string name) => All.FirstOrDefault(source => source.Name == name);
}
