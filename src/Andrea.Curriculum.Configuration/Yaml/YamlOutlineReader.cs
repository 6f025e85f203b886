namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Walks a text line by line in block context and character by character within quotes and brackets.</summary>
internal ref struct YamlOutlineReader(string text, YamlOutline outline)
{
    private const int None = int.MaxValue;

    private readonly string _text = text;
    private readonly List<int> _brackets = [];
    private int _at;
    private int _lineStart;

    // Column of the key or dash whose value is being read: what continues that value is deeper.
    private int _node = -1;
    private int _blockScalarBelow = None;
    private int _plainBelow = None;

    public void Read()
    {
        while (_at < _text.Length)
        {
            ReadLine();
            SkipBreak();
        }
    }

    private void ReadLine()
    {
        _lineStart = _at;
        while (Peek(0) == ' ')
        {
            _at++;
        }

        var indent = _at - _lineStart;
        var firstTab = Peek(0) == '\t' ? _at : -1;
        SkipBlanks();
        if (IsBreak(_at))
        {
            return;
        }

        if (indent > _blockScalarBelow)
        {
            SkipLine();
            return;
        }

        _blockScalarBelow = None;
        if (Peek(0) == '#')
        {
            _plainBelow = None;
            SkipLine();
            return;
        }

        if (firstTab >= 0)
        {
            outline.IndentingTabs.Add(firstTab);
        }

        if (indent == 0 && _at == _lineStart && IsDocumentMark())
        {
            _at += 3;
            _node = -1;
            _plainBelow = None;
        }

        if (indent > _plainBelow)
        {
            SkipPlain();
            return;
        }

        _plainBelow = None;
        ReadTokens();
    }

    private void ReadTokens()
    {
        while (true)
        {
            SkipBlanks();
            if (IsBreak(_at))
            {
                return;
            }

            switch (_text[_at])
            {
                case '#' when _at == _lineStart || IsBlank(_text[_at - 1]):
                    SkipLine();
                    return;
                case '-' or '?' when IsBlankOrBreak(_at + 1):
                    _node = _at - _lineStart;
                    _at++;
                    break;
                case ':' when IsBlankOrBreak(_at + 1):
                    _at++;
                    break;
                case '&' or '!' or '*':
                    SkipWord();
                    break;
                case '"' or '\'':
                    ReadRegion(isQuote: true);
                    break;
                case '[' or '{':
                    ReadRegion(isQuote: false);
                    break;
                case '|' or '>':
                    _blockScalarBelow = _node;
                    SkipLine();
                    return;
                default:
                    var column = _at - _lineStart;
                    SkipPlain();
                    if (Peek(0) == ':')
                    {
                        _node = column;
                    }

                    break;
            }
        }
    }

    private void ReadRegion(bool isQuote)
    {
        var start = _at;
        var column = _at - _lineStart;
        var closed = isQuote ? ReadQuoted() : ReadFlow();
        var spansLines = _text.AsSpan(start, _at - start).IndexOfAny('\n', '\r') >= 0;
        if (closed && spansLines)
        {
            outline.Add(new YamlRegion(start, _at));
        }

        SkipBlanks();
        if (!spansLines && Peek(0) == ':')
        {
            _node = column;
        }
    }

    private bool ReadQuoted()
    {
        var quote = _text[_at];
        var start = _at++;
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == '\\' && quote == '"')
            {
                _at++;
            }
            else if (quote == '"' && c is '\u0085' or '\u2028' or '\u2029')
            {
                outline.QuotedSeparators.Add(_at - 1);
            }
            else if (c == quote)
            {
                if (quote == '\'' && Peek(0) == '\'')
                {
                    _at++;
                    continue;
                }

                if (_text.AsSpan(start, _at - start).IndexOfAny('\n', '\r') >= 0)
                {
                    outline.QuotesOverLines.Add(new YamlRegion(start, _at));
                }

                return true;
            }
        }

        _at = _text.Length;
        outline.UnclosedQuote = start;
        return false;
    }

    private bool ReadFlow()
    {
        _brackets.Clear();
        do
        {
            var c = _text[_at];
            switch (c)
            {
                case '[' or '{':
                    _brackets.Add(_at++);
                    break;
                case ']' or '}':
                    CloseBracket();
                    break;
                case '"' or '\'':
                    if (!ReadQuoted())
                    {
                        return false;
                    }

                    break;
                case '#' when IsBlankOrBreak(_at - 1):
                    SkipLine();
                    break;
                case '&':
                    var anchor = _at;
                    SkipFlowWord();
                    outline.BracketedAnchors.Add(new YamlRegion(anchor, _at));
                    break;
                case '!' or '*':
                    SkipFlowWord();
                    break;
                case ',' or ' ' or '\t' or '\n' or '\r':
                    _at++;
                    break;
                case ':' or '?' or '-' when IsBlankOrBreak(_at + 1) || IsFlowIndicator(_at + 1):
                    _at++;
                    break;
                default:
                    SkipFlowPlain();
                    break;
            }
        }
        while (_brackets.Count > 0 && _at < _text.Length);
        if (_brackets.Count == 0)
        {
            return true;
        }

        outline.UnclosedBracket = _brackets[^1];
        return false;
    }

    private void CloseBracket()
    {
        var opening = _brackets[^1];
        if (outline.WrongBracket < 0 && (_text[opening] == '[') != (_text[_at] == ']'))
        {
            outline.WrongBracket = _at;
            outline.WrongBracketOpening = opening;
        }

        _brackets.RemoveAt(_brackets.Count - 1);
        _at++;
    }

    private void SkipPlain()
    {
        for (; !IsBreak(_at); _at++)
        {
            if (_text[_at] == ':' && IsBlankOrBreak(_at + 1))
            {
                return;
            }

            if (_text[_at] == '#' && IsBlank(_text[_at - 1]))
            {
                _plainBelow = None;
                SkipLine();
                return;
            }
        }

        _plainBelow = _node;
    }

    private void SkipFlowPlain()
    {
        for (; _at < _text.Length && !IsFlowIndicator(_at); _at++)
        {
            var c = _text[_at];
            if ((c == ':' && (IsBlankOrBreak(_at + 1) || IsFlowIndicator(_at + 1))) || (c == '#' && IsBlankOrBreak(_at - 1)))
            {
                return;
            }
        }
    }

    private void SkipWord()
    {
        while (!IsBlankOrBreak(_at))
        {
            _at++;
        }
    }

    private void SkipFlowWord()
    {
        while (!IsBlankOrBreak(_at) && !IsFlowIndicator(_at))
        {
            _at++;
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && IsBlank(_text[_at]))
        {
            _at++;
        }
    }

    private void SkipLine()
    {
        var length = _text.AsSpan(_at).IndexOfAny('\n', '\r');
        _at = length < 0 ? _text.Length : _at + length;
    }

    private void SkipBreak()
    {
        if (Peek(0) == '\r' && Peek(1) == '\n')
        {
            _at++;
        }

        _at++;
    }

    private readonly bool IsDocumentMark() =>
        (_text.AsSpan(_at).StartsWith("---") || _text.AsSpan(_at).StartsWith("...")) && IsBlankOrBreak(_at + 3);

    private readonly char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private readonly bool IsBreak(int index) => index >= _text.Length || _text[index] is '\n' or '\r';

    private readonly bool IsBlankOrBreak(int index) => IsBreak(index) || IsBlank(_text[index]);

    private readonly bool IsFlowIndicator(int index) => index < _text.Length && _text[index] is ',' or '[' or ']' or '{' or '}';

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
