package org.machistat.census.industry;

import java.util.IdentityHashMap;
import org.machistat.core.text.NameMatcher;

/** The names of industries as they are compared, each made once (比較用の名称). */
final class Spellings {

    private final IdentityHashMap<Industry, String> japanese = new IdentityHashMap<>();
    private final IdentityHashMap<Industry, String> english = new IdentityHashMap<>();

    /** The Japanese name; （01農業） behind it only repeats the parent and is left out, as revision 14 does. */
    String japanese(Industry one) {
        return japanese.computeIfAbsent(one, key -> {
            int repeated = key.parent().isEmpty() ? -1 : key.ja().indexOf("（" + key.parent());
            return NameMatcher.normalise(repeated > 0 ? key.ja().substring(0, repeated) : key.ja());
        });
    }

    boolean isSameName(Industry one, Industry other) {
        return one.level() == other.level() && japanese(one).equals(japanese(other));
    }

    boolean isSameEnglish(Industry one, Industry other) {
        return !one.en().isEmpty() && english(one).equals(english(other));
    }

    private String english(Industry one) {
        return english.computeIfAbsent(one, key -> NameMatcher.normalise(key.en()));
    }
}
