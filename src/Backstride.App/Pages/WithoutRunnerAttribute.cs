namespace Backstride.App.Pages;

/// <summary>Marks a page that shows something before there is a runner.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WithoutRunnerAttribute : Attribute;
