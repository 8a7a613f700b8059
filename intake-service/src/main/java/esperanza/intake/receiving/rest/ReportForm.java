package esperanza.intake.receiving.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a report, for the documentation only: the reader accepts anything. */
@Schema(description = "A report of a threat. One of account, files or code is needed; everything else is optional.")
public record ReportForm(
        @Schema(description = "How it reached you: code of Channel")
        String channel,

        @Schema(description = "Who reports: code of ReporterKind")
        String reporterKind,

        @Schema(description = "When it happened") Occurred occurred,
        @Schema(description = "Where it happened") Place place,

        @Schema(description = "How the threat was expressed: facets F1–F10")
        Threat threat,

        @Schema(description = "The defence work it is linked to")
        Defence defence,

        @Schema(description = "Persons and collectives under threat. The first 50 are mapped, the rest is kept sealed")
        List<Party> parties,

        @Schema(description = "Somebody is in imminent danger. A value that is neither yes nor no counts as yes")
        Boolean imminentDanger,

        @Schema(description = "Per purpose: GRANTED, REFUSED or NOT_ASKED")
        Map<String, String> consents,

        @Schema(description = "The account in the reporter's own words")
        String account,

        @Schema(description = "References to files") List<String> files,
        @Schema(description = "A short code") String code,
        @Schema(description = "Who reports") Contact contact,

        @Schema(description = "How the person may be reached, and how never")
        SafeContact safeContact,

        @Schema(description = "Language of the reporter, BCP 47")
        String language,

        @Schema(description = "Answer with a receipt") Boolean receipt,

        @Schema(description = "Hotlines only: a test, no report. A value that is neither yes nor no counts as no")
        Boolean test) {

    public record Occurred(String from, String to, String precision) {}

    public record Place(String area, String precision, String description) {}

    public record Threat(
            List<String> expression,
            List<String> channel,
            List<String> digital,
            List<String> target,
            List<String> harm,
            List<String> aim,
            List<String> author,
            String stateLink,
            List<String> authorRole,

            @Schema(
                    description =
                            "Institutions of the State the authors belong to, by code or in words: all their staff are"
                                    + " excluded from the case before anybody is alerted")
            List<String> authorInstitution,

            List<String> discrimination,
            List<String> pattern,

            @Schema(
                    description =
                            "What the threatener used: reports with the same are proposed to officers as look-alikes."
                                    + " The first 50 are mapped, the rest is kept sealed")
            List<UsedTrace> traces) {}

    public record UsedTrace(
            @Schema(description = "Code of TraceKind: PHONE, HANDLE, EMAIL, ACCOUNT, PLATE, WORDING")
            String kind,

            @Schema(description = "As it was seen or heard") String value) {}

    public record Defence(List<String> activities, List<String> causes, String description) {}

    public record Party(
            String kind,
            String name,
            String contact,
            String document,
            String note,

            @Schema(
                    description =
                            "Differential factors, such as gender, people or age, in the party's own words and only if the party wishes")
            List<String> factors,

            Wishes wishes) {}

    /** The party's wishes for an interview: interpreter, companion, interviewer. */
    public record Wishes(String interpreter, String companion, String interviewer) {}

    public record Contact(String name, String phone, String email, String document) {}

    public record SafeContact(
            String method,
            String value,
            String hours,
            String codeWord,
            List<String> forbiddenChannels,
            String through) {}
}
