package esperanza.intake.receiving.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a report that could not be mapped. The part is kept, sealed, as sent; triage sees it. */
public record Warning(
        @Schema(description = "The place in the report, as a JSON pointer; empty for the whole")
        String pointer,

        @Schema(
                description =
                        "unknown-code, unknown-property, unknown-area, unknown-institution, wrong-type, too-many,"
                                + " said-twice, odd-date, in-the-future, local-time (taken as the time of the country),"
                                + " odd-phone, idempotency-key-not-a-uuid; of a file that was sent before: no-such-upload,"
                                + " too-many-files, files-too-large, not-announced (send the report again); further ones may follow")
        String code) {}
