package org.machistat.core.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The words that a {@link NameMatcher} looks for before it compares names, by their folded form. */
final class ReservedWords {

    /** A word, and what limits it: the codes before it and the text in brackets behind it; empty if nothing does. */
    record Found(ReservedWord word, String qualifier) {}

    private final Map<String, ReservedWord> words;

    private ReservedWords(Map<String, ReservedWord> words) {
        this.words = words;
    }

    static ReservedWords usual() {
        Map<String, ReservedWord> words = new HashMap<>();
        for (ReservedWord word : ReservedWord.values()) {
            word.words().forEach(text -> words.put(NameFolding.foldAll(text), word));
        }
        return new ReservedWords(words);
    }

    ReservedWords with(ReservedWord word, String... texts) {
        Objects.requireNonNull(word, "word");
        Map<String, ReservedWord> more = new HashMap<>(words);
        for (String text : texts) {
            String fold = NameFolding.foldAll(text);
            if (fold.isEmpty()) {
                throw new IllegalArgumentException(
                        "A reserved word must have a letter or digit, but was " + NameSentences.en(text));
            }
            more.put(fold, word);
        }
        return new ReservedWords(more);
    }

    /** The word in a label that is {@link NameFolding#compatible}, also behind a range of codes or the code of a candidate. */
    Optional<Found> find(String label, Predicate<String> isId) {
        return found("", label)
                .or(() -> PrintedCode.before(label)
                        .filter(code -> code.isRange() || isId.test(code.code()))
                        .flatMap(code -> found(code.code(), code.rest())));
    }

    private Optional<Found> found(String scope, String text) {
        Optional<ReservedWord> whole = word(text);
        if (whole.isPresent()) {
            return Optional.of(new Found(whole.get(), scope));
        }
        return word(NameFolding.withoutBrackets(text)).map(word -> {
            String inner = NameFolding.inBrackets(text);
            boolean isRepeated = word(inner).filter(word::equals).isPresent();
            String limit = isRepeated ? "" : inner;
            return new Found(word, scope + (scope.isEmpty() || limit.isEmpty() ? "" : "、") + limit);
        });
    }

    private Optional<ReservedWord> word(String text) {
        return Optional.ofNullable(words.get(NameFolding.foldAll(text)));
    }
}
