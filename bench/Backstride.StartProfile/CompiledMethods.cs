using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace Backstride.StartProfile;

/// <summary>Hears which methods the runtime compiles in this process because nothing had compiled them ahead.</summary>
internal sealed class CompiledMethods : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly ConcurrentQueue<(string Type, string Method)> _heard = new();
    private volatile bool _isOver;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // A base class calls this before the fields below are there.
        if (!_isOver && _heard is not null && eventData is { EventName: { } name, Payload: { Count: > 7 } payload } && name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal))
            _heard.Enqueue(((string)payload[6]!, (string)payload[7]!));
    }

    /// <summary>Methods of generic types over given types, each once, by name; of generic methods the events do not say over what, so those are left out.</summary>
    public IReadOnlyList<MethodBase> Taken()
    {
        _isOver = true;
        var methods = new List<MethodBase>();
        foreach (var (type, method) in _heard.Distinct().Where(heard => heard.Type.Contains('[', StringComparison.Ordinal)).Order())
        {
            if (TypeName.Find(type) is not { } found)
                continue;
            methods.AddRange(found.GetMembers(Declared).OfType<MethodBase>().Where(member => member.Name == method && !member.IsGenericMethodDefinition));
        }

        return methods;
    }
}
