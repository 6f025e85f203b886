namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Names that other trainers use for what a key of ours says: for suggestions only, none of them is read.</summary>
internal static class KeySynonyms
{
    /// <summary>The key of a group that a name stands for; null when it stands for none of them.</summary>
    /// <param name="name">The name as written; case and the kind of dash do not matter.</param>
    /// <param name="group">The group.</param>
    public static Key? In(KeyGroup group, string name)
    {
        foreach (var meant in Meant(name))
        {
            if (group.IndexOf(meant) is >= 0 and var index)
            {
                return group.Keys[index];
            }
        }

        return null;
    }

    /// <summary>The key that a name most likely stands for anywhere, with its home; null when it stands for none.</summary>
    public static (KeyGroup Home, string Name)? Anywhere(string name) =>
        Meant(name) is [var first, ..] ? (KeyCatalogue.GroupsWith(first)[0], first) : null;

    /// <summary>The keys that a name may stand for, the likeliest first.</summary>
    internal static string[] Meant(string name) => Fold(name) switch
    {
        "weights" or "weight" or "proportions" or "proportion" or "mixture" or "mixture_weights" or "ratios" or "ratio" or "shares" or "share"
            or "probabilities" or "sampling_weights" or "train_weights" => ["mix"],
        "datasets" or "dataset" or "data" or "corpora" or "domains" or "data_sources" or "components" or "source_configs" => ["sources", "name"],
        "min" or "mins" or "minimum" or "minimums" or "minima" or "lower" or "lower_bounds" or "min_share" or "min_shares" or "floor" => ["floors", "floor"],
        "max" or "maxs" or "maximum" or "maximums" or "maxima" or "upper" or "upper_bounds" or "max_share" or "max_shares" or "cap" or "limits" => ["caps", "cap"],
        "excluded" or "exclusions" or "drop" or "remove" or "without" => ["exclude"],
        "total_steps" or "max_steps" or "train_steps" or "training_steps" or "num_steps" or "num_train_steps" or "n_steps" or "train_iters"
            or "max_iters" or "iterations" => ["steps"],
        "batch_size" or "global_batch_size" or "train_batch_size" or "micro_batch_size" or "batch_sequences" => ["sequences"],
        "seq_len" or "seq_length" or "sequence_len" or "max_sequence_length" or "max_seq_len" or "seqlen" => ["sequence_length", "context"],
        "context_length" or "context_window" or "block_size" or "ctx_len" or "n_ctx" or "max_position_embeddings" => ["context", "sequence_length"],
        "phases" or "phase" or "stages" or "stage" or "data_stages" or "pivots" or "schedule_stages" => ["regimes"],
        "warmup" or "warmup_steps" or "warm_up" or "warm_up_steps" or "num_warmup_steps" => ["curriculum_warmup_steps", "lr_warmup_steps"],
        "warmup_sources" or "warmup_datasets" or "warmup_data" => ["curriculum_warmup_sources"],
        "lr_warmup" or "lr_warmup_iters" or "warmup_iters" => ["lr_warmup_steps"],
        "learning_rate" or "max_lr" or "peak_lr" or "peak_learning_rate" => ["lr"],
        "lr_schedule" or "lr_scheduler" or "scheduler" or "lr_decay_style" => ["schedule"],
        "grad_clip" or "clip" or "clip_grad" or "max_grad_norm" or "gradient_clipping" or "gradient_clip_val" or "clip_norm" => ["gradient_clip"],
        "wd" or "decay" => ["weight_decay"],
        "epochs" or "epoch" or "max_epoch" or "num_epochs" or "max_repeats" or "repeats" => ["max_epochs"],
        "size" or "num_tokens" or "n_tokens" or "token_count" or "max_tokens" => ["tokens"],
        "docs" or "num_documents" or "num_docs" or "examples" or "num_examples" or "samples" => ["documents"],
        "labels" or "label" or "tag" or "categories" or "category" => ["tags"],
        "hidden_size" or "hidden_dim" or "n_embd" or "embed_dim" or "dim" or "width" => ["d_model"],
        "num_layers" or "num_hidden_layers" or "n_layer" or "depth" or "layers" => ["n_layers"],
        "num_heads" or "num_attention_heads" or "n_head" or "heads" => ["n_heads"],
        "intermediate_size" or "ffn_hidden_size" or "ffn_dim" or "d_ff" or "mlp_dim" => ["d_mlp"],
        "params" or "num_parameters" or "n_params" or "num_params" or "model_size" => ["parameters"],
        "vocab" or "vocabulary_size" or "vocabulary" or "n_vocab" => ["vocab_size"],
        "start" or "start_step" or "starts_at" or "from" or "begin" or "begin_step" or "at_step" or "step" or "start_training_step" => ["from_step"],
        "source" or "id" or "dataset_name" or "source_name" => ["name", "sources"],
        "members" => ["sources"],
        "resume" or "resume_from" or "resume_at" or "resume_from_step" or "initial_step" => ["resume_step"],
        "continue" or "continue_from" or "parent" or "previous" or "base" => ["continues"],
        "optim" or "optimiser" or "adamw" => ["optimizer"],
        "algorithm" or "strategy" => ["policy"],
        "ucb_c" or "exploration_constant" => ["exploration"],
        "alpha" or "ema" => ["ema_alpha"],
        "phase_length" or "phase_len" or "phase_lengths" => ["phase_steps"],
        "save_every" or "save_interval" or "checkpoint_interval" or "ckpt_every" => ["checkpoint_every"],
        "sample_interval" or "eval_every" => ["sample_every"],
        _ => [],
    };

    private static string Fold(string name) => name.Length > Native.Spelling.GreatestLength ? "" : name.ToLowerInvariant().Replace('-', '_');
}
