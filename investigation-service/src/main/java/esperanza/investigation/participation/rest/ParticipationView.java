package esperanza.investigation.participation.rest;

import esperanza.investigation.participation.ReadParticipation.Found;
import esperanza.investigation.participation.domain.Contacts;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround;
import esperanza.investigation.participation.domain.Participation;
import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.investigation.participation.domain.Proposal.Made;
import esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How the parties of a case take part, in codes only. What the State recorded is asserted until the person confirms it.
 *
 * @param contactCompromised true: the contact of a report is in other hands, and parties are told face to face alone
 */
public record ParticipationView(boolean contactCompromised, List<Party> parties) {

    /**
     * One party.
     *
     * @param offers where each offer stands
     * @param contacts their ids, in the order in which they were recorded
     * @param fileAccess absent: not arranged yet
     * @param heard before which decisions the party was heard, and about what
     */
    public record Party(
            PartyRef party,
            Map<Offer, Contacts.Line> offers,
            List<UUID> contacts,
            List<Representative> representatives,
            Optional<Participation.Access> fileAccess,
            List<Participation.Heard> heard,
            boolean identityReserved,
            List<ExercisedRight> rights,
            List<Told> notices,
            List<Proposed> proposals) {}

    /** @param ended true: this one does not represent the party any more */
    public record Representative(UUID representativeId, boolean ended) {}

    /** @param outcome absent: not answered yet */
    public record ExercisedRight(UUID exerciseId, PartyRight right, Optional<RightOutcome> outcome) {}

    /**
     * A notice.
     *
     * @param of the event that is the milestone
     * @param laid true: it lies ready at the party's own door, and nobody has opened it yet
     * @param withheld why the party was not told; absent: it was told, or waits for it
     * @param confirmation what the person says of it
     */
    public record Told(
            UUID noticeId,
            Milestone milestone,
            UUID of,
            boolean given,
            boolean laid,
            Optional<WithholdingGround> withheld,
            Confirmation confirmation) {}

    /**
     * An act that the party proposed.
     *
     * @param outcome absent: not answered yet
     * @param acts those that were ordered for it
     * @param confirmation what the party says of the answer
     */
    public record Proposed(
            UUID proposalId, Optional<ProposalOutcome> outcome, List<UUID> acts, Confirmation confirmation) {}

    static ParticipationView of(Found found) {
        return new ParticipationView(
                found.notices().contactCompromised(),
                found.parties().entrySet().stream()
                        .map(party -> party(party.getKey(), party.getValue(), found))
                        .toList());
    }

    private static Party party(PartyRef party, Participation state, Found found) {
        return new Party(
                party,
                state.contacts().lines(),
                List.copyOf(state.contacts().byId().keySet()),
                state.representatives().entrySet().stream()
                        .map(each -> new Representative(
                                each.getKey(), each.getValue().ended()))
                        .toList(),
                state.access(),
                state.heard(),
                state.identityReserved(),
                state.rights().entrySet().stream()
                        .map(each -> new ExercisedRight(
                                each.getKey(),
                                each.getValue().right(),
                                each.getValue().outcome()))
                        .toList(),
                notices(party, found),
                proposals(party, found));
    }

    private static List<Told> notices(PartyRef party, Found found) {
        return found.notices().byId().entrySet().stream()
                .filter(each -> each.getValue().party().equals(party))
                .map(each -> new Told(
                        each.getKey(),
                        each.getValue().milestone(),
                        each.getValue().of(),
                        each.getValue().given(),
                        each.getValue().isLaid(),
                        each.getValue().withheld(),
                        each.getValue().confirmation()))
                .toList();
    }

    private static List<Proposed> proposals(PartyRef party, Found found) {
        return found.proposals().entrySet().stream()
                .filter(each ->
                        each.getValue() instanceof Made made && made.party().equals(party))
                .map(each -> proposed(each.getKey(), (Made) each.getValue()))
                .toList();
    }

    private static Proposed proposed(UUID id, Made made) {
        return new Proposed(id, made.outcome(), made.acts(), made.confirmation());
    }
}
