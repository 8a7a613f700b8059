package esperanza.investigation.dossier.rest;

import java.util.List;

/** The content of a printed dossier, in one language. */
record DossierPage(
        String language,
        String title,
        String foot,
        String note,
        List<Fact> facts,
        List<Section> sections,
        String none,
        String proof,
        String how,
        List<Head> heads) {

    /** A name and what it says. */
    record Fact(String name, String value) {}

    /** A part of the file. */
    record Section(String title, List<Entry> entries) {}

    /** @param by the function of the person who recorded it */
    record Entry(String at, String what, String by, List<Fact> said) {}

    /** How far a stream went. */
    record Head(String stream, String version, String hash) {}
}
