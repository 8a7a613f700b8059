package esperanza.intake.triage.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.access.Caller;
import esperanza.intake.relating.read.group.Incidents;
import esperanza.intake.triage.read.QueueQuery;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.term.Terms;
import esperanza.protocol.triage.SuggestedUrgency;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report in the queue: the facts that are known without opening it.
 *
 * @param cursor the value for {@code after} that continues behind this row
 * @param due when it has to be triaged, by the country's rules
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QueueItem(
        String cursor,
        UUID reportId,
        UUID caseId,
        String caseNumber,
        int version,
        Instant waitingSince,
        Instant due,
        Channel channel,
        Optional<String> firstLevelArea,
        @JsonInclude boolean imminentDanger,

        @Schema(description = "The codes of the threat, each with the name of its facet in front")
        List<String> codes,

        @Schema(description = "The urgency that the codes suggest, and those codes; a person decides")
        SuggestedUrgency suggested,

        Optional<Urgency> urgency,
        String referredTo,

        @Schema(
                description =
                        "The reporter said something, and no officer has triaged the report or asked a question since:"
                                + " from when")
        Optional<Instant> newSince,

        Optional<Claim> claim,

        @Schema(description = "The case it was joined into, because both are the same incident")
        Optional<String> joinedInto,

        @Schema(description = "The parties that have more than one incident, and the number of this one")
        List<Incidents.OfParty> incidents) {

    /**
     * The claim on the report.
     *
     * @param yours true if you hold the claim
     */
    public record Claim(boolean yours, Instant until) {}

    /** @param joinedInto the number of the case it was joined into */
    public static QueueItem of(
            QueueQuery.Entry entry,
            Optional<String> joinedInto,
            List<Incidents.OfParty> incidents,
            Caller caller,
            Profiles profiles,
            Instant now) {
        List<String> codes = entry.codes().stream()
                .map(code -> code.substring(code.indexOf('.') + 1))
                .toList();
        return new QueueItem(
                entry.cursor(),
                entry.reportId(),
                entry.caseId(),
                entry.caseNumber(),
                entry.version(),
                entry.waitingSince(),
                Terms.due(profiles, TermIds.TRIAGE, entry.waitingSince()).due(),
                entry.channel(),
                entry.firstLevelArea(),
                entry.imminentDanger(),
                entry.codes(),
                SuggestedUrgency.of(entry.imminentDanger(), codes),
                entry.urgency(),
                entry.referredTo(),
                entry.newSince(),
                entry.claim()
                        .filter(claim -> now.isBefore(claim.until()))
                        .map(claim -> new Claim(claim.by().equals(caller.pseudonym()), claim.until())),
                joinedInto,
                incidents);
    }
}
