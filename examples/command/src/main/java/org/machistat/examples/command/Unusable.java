package org.machistat.examples.command;

import java.util.Collection;
import java.util.List;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** Why a command cannot do what it was asked for, in words: what was met, and what is accepted. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;
    private static final int LONGEST = 60;

    /** Null if it is about no file. */
    private final String file;

    private final Label why;

    private Unusable(String file, Label why) {
        super(why.en());
        this.file = file;
        this.why = why;
    }

    static Unusable of(String ja, String en) {
        return new Unusable(null, Label.of(ja, en));
    }

    static Unusable of(Refusal refusal) {
        return new Unusable(null, refusal.sentence());
    }

    static Unusable of(Label why) {
        return new Unusable(null, why);
    }

    /** What was answered; a refusal is why the command cannot go on. */
    static <T> T answered(Answer<T> answer) throws Unusable {
        if (!answer.isGiven()) {
            throw of(answer.refusal().orElseThrow());
        }
        return answer.get();
    }

    /** The same about a file; one that is already about a file stays so. */
    Unusable in(String newFile) {
        return file == null ? new Unusable(newFile, why) : this;
    }

    /** What was met, shortened so that a message stays one line. */
    static String met(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The first of some names, to say what is accepted. */
    static String some(Collection<String> names) {
        List<String> first = names.stream().limit(SHOWN).map(Unusable::met).toList();
        return String.join(", ", first) + (names.size() > SHOWN ? ", … (" + names.size() + ")" : "");
    }

    /** How many more there are than were shown. */
    static Label more(int more) {
        return Label.of("ほか" + more + "件", "and " + more + " more");
    }

    /** File and reason, as one line. */
    Label line() {
        return file == null ? why : InputFile.shown(file).plus(Label.same(": ")).plus(why);
    }
}
