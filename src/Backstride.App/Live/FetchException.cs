namespace Backstride.App.Live;

/// <summary>A service did not give what it was asked for; the message is a sentence for the runner and holds nothing secret.</summary>
/// <param name="code">A stable word for the finding, <c>fetch-refused</c>.</param>
internal sealed class FetchException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}
