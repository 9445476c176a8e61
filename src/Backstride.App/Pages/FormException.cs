namespace Backstride.App.Pages;

/// <summary>A form that cannot be taken; the message is a sentence for the person who sent it.</summary>
internal sealed class FormException(string message) : Exception(message);
