package esperanza.intake.triage.read;

import esperanza.intake.report.domain.DangerSource;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The changes of one report within a batch.
 *
 * @param urgency as judged
 * @param rank the place in the queue
 * @param danger true if imminent danger was recognised
 * @param answered true if an officer triaged the report or asked a question: what was said before is new no longer
 * @param newSince when the reporter said something that no such act followed
 */
record QueueChange(
        UUID report,
        int version,
        Optional<Urgency> urgency,
        Optional<Urgency> rank,
        List<String> referredTo,
        boolean danger,
        boolean answered,
        Optional<Instant> newSince) {

    static QueueChange of(UUID report, int version) {
        return new QueueChange(
                report, version, Optional.empty(), Optional.empty(), List.of(), false, false, Optional.empty());
    }

    QueueChange triaged(Urgency as) {
        return new QueueChange(
                report, version, Optional.of(as), Optional.of(as), referredTo, danger, true, Optional.empty());
    }

    QueueChange asked() {
        return new QueueChange(report, version, urgency, rank, referredTo, danger, true, Optional.empty());
    }

    QueueChange said(Instant at) {
        return new QueueChange(report, version, urgency, rank, referredTo, danger, answered, Optional.of(at));
    }

    QueueChange referred(List<ReferralDestination> to) {
        List<String> there = to.stream().map(ReferralDestination::name).toList();
        return new QueueChange(report, version, urgency, rank, there, danger, answered, newSince);
    }

    /** Danger that a triage recognised has the rank of that triage. */
    QueueChange inDanger(DangerSource by) {
        Optional<Urgency> first =
                switch (by) {
                    case STATEMENT, CODING -> Optional.of(Urgency.U0);
                    case TRIAGE -> rank;
                };
        return new QueueChange(report, version, urgency, first, referredTo, true, answered, newSince);
    }

    QueueChange then(QueueChange later) {
        return new QueueChange(
                report,
                later.version,
                later.urgency.or(() -> urgency),
                later.rank.or(() -> rank),
                Stream.concat(referredTo.stream(), later.referredTo.stream()).toList(),
                danger || later.danger,
                answered || later.answered,
                later.answered ? later.newSince : newSince.or(() -> later.newSince));
    }
}
