namespace Andrea.Curriculum.Cli.Commands.Completing;

/// <summary>Scripts that let shells ask <c>andrea complete</c>, and offer files where it knows nothing.</summary>
internal static class ShellScripts
{
    /// <summary>The shells.</summary>
    public static readonly string[] Shells = ["bash", "zsh", "fish"];

    private const string Bash = """
        # eval "$(andrea completion bash)"
        _andrea() {
          local IFS=$'\n'
          COMPREPLY=($(andrea complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
        }
        complete -o default -F _andrea andrea

        """;

    private const string Zsh = """
        #compdef andrea
        # source <(andrea completion zsh), after compinit
        _andrea() {
          local -a found
          found=(${(f)"$(andrea complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)"})
          if (( ${#found} )); then
            compadd -- "${found[@]}"
          else
            _files
          fi
        }
        compdef _andrea andrea

        """;

    private const string Fish = """
        # andrea completion fish | source
        function __andrea_complete
          set -l words (commandline -opc) (commandline -ct)
          set -l found (andrea complete -- $words[2..-1] 2>/dev/null)
          if count $found >/dev/null
            printf '%s\n' $found
          else
            __fish_complete_path (commandline -ct)
          end
        end
        complete -c andrea -f -a '(__andrea_complete)'

        """;

    /// <summary>The script of a shell.</summary>
    public static string Of(string shell) => (shell switch
    {
        "zsh" => Zsh,
        "fish" => Fish,
        _ => Bash,
    }).ReplaceLineEndings("\n");
}
