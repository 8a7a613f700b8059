package esperanza.investigation.evidence.rest;

import java.util.List;

/** The content of the receipt of an item, in one language. */
record CustodyReceiptPage(
        String language,
        String title,
        List<Fact> facts,
        String codeTitle,
        String code,
        String how,
        String gives,
        String receives) {

    /** A name and what it says. */
    record Fact(String name, String value) {}
}
