package org.machistat.examples.command;

import java.util.Locale;

/** The language of texts for people. */
enum Language {
    /** Japanese. */
    JA(Locale.JAPANESE),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** As a user writes it. */
    @Override
    public String toString() {
        return locale.getLanguage();
    }
}
