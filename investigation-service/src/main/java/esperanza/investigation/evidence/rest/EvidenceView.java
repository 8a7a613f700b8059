package esperanza.investigation.evidence.rest;

import esperanza.investigation.evidence.FindEvidence;
import esperanza.investigation.evidence.domain.Assistance;
import esperanza.investigation.evidence.domain.AssistanceId;
import esperanza.investigation.evidence.domain.AssistanceOutcome;
import esperanza.investigation.evidence.domain.AssistanceTreaty;
import esperanza.investigation.evidence.domain.Authorisation;
import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.investigation.evidence.domain.AuthorisationMeasure;
import esperanza.investigation.evidence.domain.Evidence.Known;
import esperanza.investigation.evidence.domain.Evidence.Status;
import esperanza.investigation.evidence.domain.EvidenceCopy;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceKind;
import esperanza.investigation.evidence.domain.EvidenceRecipient;
import esperanza.investigation.evidence.domain.EvidenceRestriction;
import esperanza.investigation.evidence.domain.Preservation;
import esperanza.investigation.evidence.domain.PreservationBasis;
import esperanza.investigation.evidence.domain.PreservationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of evidence of a case, without personal data. */
public record EvidenceView(
        List<Item> items, List<Keeping> preservations, List<Abroad> assistances, List<InCourt> authorisations) {

    /**
     * An item of evidence.
     *
     * @param of the original of which it is a working copy
     * @param custody absent: nobody secured it yet
     */
    public record Item(
            EvidenceId evidenceId,
            EvidenceKind kind,
            EvidenceCopy copy,
            Optional<EvidenceId> of,
            Optional<UUID> line,
            Status status,
            List<EvidenceRestriction> restrictions,
            List<EvidenceRecipient> disclosedTo,
            Optional<Instant> volatileUntil,
            Optional<CustodyView> custody) {

        static Item of(FindEvidence.Item item) {
            Known known = item.known();
            return new Item(
                    known.content().evidenceId(),
                    known.content().kind(),
                    known.content().copy(),
                    known.content().of(),
                    known.content().line(),
                    known.status(),
                    known.restrictions().stream().sorted().toList(),
                    known.disclosedTo().stream().sorted().toList(),
                    known.content().volatileUntil(),
                    CustodyView.of(item));
        }
    }

    /**
     * A request to keep data.
     *
     * @param heldUntil the instant until which the data are kept, or are asked to be kept
     */
    public record Keeping(
            PreservationId preservationId,
            PreservationBasis basis,
            Preservation.Status status,
            Instant heldUntil,
            List<EvidenceId> evidence,
            Optional<AssistanceId> assistance) {

        static Keeping of(Preservation.Requested known, Instant readAt) {
            return new Keeping(
                    known.content().preservationId(),
                    known.content().basis(),
                    known.at(readAt),
                    known.heldUntil(),
                    known.content().evidence(),
                    known.content().assistance());
        }
    }

    /** A request to another State. */
    public record Abroad(
            AssistanceId assistanceId,
            AssistanceTreaty treaty,
            boolean acknowledged,
            Optional<AssistanceOutcome> outcome,
            boolean withdrawn) {

        static Abroad of(Assistance.Sent sent) {
            return new Abroad(
                    sent.content().assistanceId(),
                    sent.content().treaty(),
                    sent.acknowledged(),
                    sent.outcome(),
                    sent.withdrawn());
        }
    }

    /**
     * An application to a court.
     *
     * @param until the instant until which the authorisation holds
     */
    public record InCourt(
            AuthorisationId authorisationId,
            AuthorisationMeasure measure,
            Optional<UUID> act,
            Authorisation.Status status,
            Optional<Instant> until) {

        static InCourt of(Authorisation.Requested known) {
            return new InCourt(
                    known.content().authorisationId(),
                    known.content().measure(),
                    known.content().act(),
                    known.status(),
                    known.until());
        }
    }

    static EvidenceView of(FindEvidence.Register register) {
        return new EvidenceView(
                register.items().stream().map(Item::of).toList(),
                register.preservations().stream()
                        .map(known -> Keeping.of(known, register.readAt()))
                        .toList(),
                register.assistances().stream().map(Abroad::of).toList(),
                register.authorisations().stream().map(InCourt::of).toList());
    }
}
