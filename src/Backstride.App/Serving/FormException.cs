namespace Backstride.App.Serving;

/// <summary>A form that cannot be taken; the message is a sentence for the person who sent it.</summary>
/// <param name="field">The name of the field it is about; absent when it is about the whole form.</param>
internal sealed class FormException(string message, string? field = null) : Exception(message)
{
    public string? Field { get; } = field;
}
