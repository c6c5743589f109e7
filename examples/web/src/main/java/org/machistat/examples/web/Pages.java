package org.machistat.examples.web;

/** The pages for people. */
final class Pages {

    /** What a page may load: nothing from elsewhere, only what stands in it. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private Pages() {}
}
