namespace VerifyTests;

/// <summary>A snapshot that does not hold, or a test that names its snapshot wrongly.</summary>
/// <param name="message">What was expected and found, and how to accept it.</param>
public sealed class VerifyException(string message) : Exception(message);
