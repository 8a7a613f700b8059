package esperanza.intake.receiving.rest;

import esperanza.intake.attachment.domain.FileMark;
import esperanza.protocol.vocabulary.AnnouncedHarm;
import esperanza.protocol.vocabulary.ApparentAim;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.AuthorRole;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ContactMethod;
import esperanza.protocol.vocabulary.DefenceActivity;
import esperanza.protocol.vocabulary.DefenceCause;
import esperanza.protocol.vocabulary.DigitalSubtype;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.StateLink;
import esperanza.protocol.vocabulary.TargetLevel;
import esperanza.protocol.vocabulary.TemporalPattern;
import esperanza.protocol.vocabulary.ThreatChannel;
import esperanza.protocol.vocabulary.ThreatExpression;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.TraceKind;
import esperanza.runtime.rest.CodeOf;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a report, for the documentation only: the reader accepts anything. */
@Schema(description = "A report of a threat. One of account, files or code is needed; everything else is optional.")
public record ReportForm(
        @CodeOf(Channel.class) @Schema(description = "How it reached you")
        String channel,

        @CodeOf(ReporterKind.class) @Schema(description = "Who reports")
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

        @CodeOf(value = ConsentState.class, names = ConsentPurpose.class)
        @Schema(description = "The consent to each purpose, as the person said it")
        Map<String, String> consents,

        @Schema(description = "The account in the reporter's own words")
        String account,

        @Schema(description = "References to files in words. Of hotlines also files that were sent before to /v1/files")
        List<NamedFile> files,

        @Schema(
                description = "A short code by which the reporter and you know what is meant, if nothing else may be"
                        + " told")
        String code,

        @Schema(
                description = "Your own name for this report, such as the number of the call: hotlines find the report"
                        + " again by it. Sealed")
        String externalReference,

        @Schema(description = "Who reports") Contact contact,

        @Schema(description = "How the person may be reached, and how never")
        SafeContact safeContact,

        @Schema(description = "Language of the reporter, BCP 47")
        String language,

        @Schema(description = "Answer with a receipt") Boolean receipt,

        @Schema(description = "Hotlines only: a test, no report. A value that is neither yes nor no counts as no")
        Boolean test) {

    private static final String INSTANT = "An instant with its offset, or a day. Without an offset the time zone"
            + " of the mechanism counts (listAreas names it), with the warning local-time";

    /** A reference in words, or a file that was sent before. */
    @Schema(oneOf = {String.class, NamedUpload.class})
    public interface NamedFile {}

    /** A file whose bytes were sent before the report. */
    public record NamedUpload(UUID uploadId, FileMark mark) {}

    /** When it happened. */
    public record Occurred(
            @Schema(description = INSTANT, examples = "2026-03-01T18:30:00-06:00")
            String from,

            @Schema(description = INSTANT, examples = "2026-03-02")
            String to,

            @CodeOf(TimePrecision.class) String precision) {}

    /** Where it happened. */
    public record Place(
            @Schema(description = "A code of listAreas, of either level", examples = "XX-01-001")
            String area,

            @CodeOf(PlacePrecision.class) String precision,
            String description) {}

    public record Threat(
            @CodeOf(ThreatExpression.class) List<String> expression,
            @CodeOf(ThreatChannel.class) List<String> channel,
            @CodeOf(DigitalSubtype.class) List<String> digital,
            @CodeOf(TargetLevel.class) List<String> target,
            @CodeOf(AnnouncedHarm.class) List<String> harm,
            @CodeOf(ApparentAim.class) List<String> aim,
            @CodeOf(AuthorClass.class) List<String> author,
            @CodeOf(StateLink.class) String stateLink,
            @CodeOf(AuthorRole.class) List<String> authorRole,

            @Schema(
                    description =
                            "Institutions of the State the authors belong to, by code or in words: all their staff are"
                                    + " excluded from the case before anybody is alerted")
            List<String> authorInstitution,

            @CodeOf(DiscriminatoryComponent.class) List<String> discrimination,
            @CodeOf(TemporalPattern.class) List<String> pattern,

            @Schema(
                    description =
                            "What the threatener used: reports with the same are proposed to officers as look-alikes."
                                    + " The first 50 are mapped, the rest is kept sealed")
            List<UsedTrace> traces) {}

    public record UsedTrace(
            @CodeOf(TraceKind.class) String kind,

            @Schema(description = "As it was seen or heard") String value) {}

    public record Defence(
            @CodeOf(DefenceActivity.class) List<String> activities,
            @CodeOf(DefenceCause.class) List<String> causes,
            String description) {}

    public record Party(
            @CodeOf(PartyKind.class) String kind,
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
            @CodeOf(ContactMethod.class) String method,
            String value,
            String hours,
            String codeWord,
            @CodeOf(ContactMethod.class) List<String> forbiddenChannels,
            String through) {}
}
