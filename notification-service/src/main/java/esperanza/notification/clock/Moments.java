package esperanza.notification.clock;

import static esperanza.kernel.Audience.CASE;
import static esperanza.kernel.Audience.IDENTITY;
import static esperanza.kernel.Audience.PROTECTION;
import static esperanza.protocol.vocabulary.LegalMoment.ALARM_RAISED;
import static esperanza.protocol.vocabulary.LegalMoment.ANSWER_DEMANDED;
import static esperanza.protocol.vocabulary.LegalMoment.CONSENT_ANSWERED;
import static esperanza.protocol.vocabulary.LegalMoment.DATA_ERASED;
import static esperanza.protocol.vocabulary.LegalMoment.DEMAND_ANSWERED;
import static esperanza.protocol.vocabulary.LegalMoment.GAP_OPENED;
import static esperanza.protocol.vocabulary.LegalMoment.GLASS_BROKEN;
import static esperanza.protocol.vocabulary.LegalMoment.GLASS_REVIEWED;
import static esperanza.protocol.vocabulary.LegalMoment.IDENTITY_ANSWERED;
import static esperanza.protocol.vocabulary.LegalMoment.IDENTITY_REQUESTED;
import static esperanza.protocol.vocabulary.LegalMoment.IDENTITY_REQUEST_OVERTAKEN;
import static esperanza.protocol.vocabulary.LegalMoment.IMMINENT_DANGER_DECLARED;
import static esperanza.protocol.vocabulary.LegalMoment.PARTIES_SET_APART;
import static esperanza.protocol.vocabulary.LegalMoment.RECEIPT_ACKNOWLEDGED;
import static esperanza.protocol.vocabulary.LegalMoment.REFERRED_SERIOUSLY_PREVENTED;
import static esperanza.protocol.vocabulary.LegalMoment.REFERRED_TO_INVESTIGATION;
import static esperanza.protocol.vocabulary.LegalMoment.REFERRED_TO_PROTECTION;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_RECEIVED;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_TRANSFERRED;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_TRIAGED;
import static esperanza.protocol.vocabulary.LegalMoment.SEPARATION_REVIEWED;
import static esperanza.protocol.vocabulary.LegalMoment.TRANSFER_ACKNOWLEDGED;

import esperanza.kernel.Audience;
import esperanza.kernel.OfCase;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.Moment.Came;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.*;
import esperanza.notification.inbox.ProtectionEvent.*;
import esperanza.notification.oversight.domain.OversightEvent.AnswerDemanded;
import esperanza.notification.oversight.domain.OversightEvent.DemandAnswered;
import esperanza.protocol.diligence.MomentRows;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The moments: which event each of them is, what it is about, and who may know of it. Most of investigation and
 * protection stand in a table of data, {@link MomentRows}; the rows here need code. A profile ties its terms to these moments; no code names
 * the terms.
 */
final class Moments {

    private static final List<Moment<?>> RECORDED = List.of(
            Moment.of(REPORT_RECEIVED, ReportReceived.class, CASE)
                    .when(report -> !report.sentAsTest())
                    .about(report -> Thing.report(report.reportId()))
                    .aboutItsCase()
                    .aboutEach(Moments::affected),
            Moment.of(IMMINENT_DANGER_DECLARED, ReportReceived.class, CASE)
                    .when(ReportReceived::declaresDanger)
                    .about(report -> Thing.report(report.reportId()))
                    .aboutItsCase()
                    .aboutEach(Moments::affected),
            Moment.of(IMMINENT_DANGER_DECLARED, DangerRecognised.class, CASE)
                    .about(danger -> Thing.report(danger.reportId()))
                    .aboutItsCase()
                    .aboutEach(Moments::affected),
            Moment.of(RECEIPT_ACKNOWLEDGED, ReceiptAcknowledged.class, CASE)
                    .about(acknowledged -> Thing.report(acknowledged.reportId()))
                    .aboutItsCase(),
            Moment.of(REPORT_TRIAGED, ReportTriaged.class, CASE)
                    .about(triage -> Thing.report(triage.reportId()))
                    .aboutItsCase(),
            Moment.of(REFERRED_TO_INVESTIGATION, ReportReferred.class, CASE)
                    .when(referred -> referred.wentTo(ReferralDestination.INVESTIGATION))
                    .about(referred -> Thing.report(referred.reportId()))
                    .aboutItsCase(),
            Moment.of(REFERRED_TO_PROTECTION, ReportReferred.class, CASE)
                    .when(referred -> referred.wentTo(ReferralDestination.PROTECTION))
                    .about(referred -> Thing.report(referred.reportId()))
                    .aboutItsCase(),
            Moment.of(REFERRED_SERIOUSLY_PREVENTED, ReportReferred.class, CASE)
                    .when(Ratification::isAwaited)
                    .aboutEach(Ratification::awaited)
                    .about(referred -> Thing.report(referred.reportId()))
                    .aboutItsCase(),
            Moment.of(CONSENT_ANSWERED, ConsentWord.class, CASE)
                    .when(Ratification::isAnswer)
                    .aboutEach(Ratification::answered)
                    .about(word -> Thing.report(word.reportId()))
                    .aboutItsCase(),
            Moment.of(REPORT_TRANSFERRED, ReportTransferred.class, CASE)
                    .about(transfer -> Thing.transfer(transfer.transferId()))
                    .aboutItsCase(),
            Moment.of(TRANSFER_ACKNOWLEDGED, TransferAcknowledged.class, CASE)
                    .about(done -> Thing.transfer(done.transferId()))
                    .aboutItsCase(),
            Moment.of(DATA_ERASED, DataErased.class, CASE)
                    .about(erased -> Thing.report(erased.reportId()))
                    .aboutEach(erased -> Ratification.awaited(erased.reportId(), erased.parties()))
                    .aboutEach(Moments::transfers),
            Moment.of(GLASS_BROKEN, GlassBroken.class, CASE)
                    .about(glass -> Thing.glassBreak(glass.caseId(), glass.breakId()))
                    .aboutItsCase(),
            Moment.of(GLASS_REVIEWED, GlassReviewed.class, CASE)
                    .about(review -> Thing.glassBreak(review.caseId(), review.breakId()))
                    .aboutItsCase(),
            Moment.of(IDENTITY_REQUESTED, IdentityRequested.class, IDENTITY)
                    .about(asked -> Thing.identityRequest(asked.requestId()))
                    .aboutItsCase(),
            Moment.of(IDENTITY_ANSWERED, IdentityAnswer.class, IDENTITY)
                    .about(answer -> Thing.identityRequest(answer.requestId()))
                    .aboutItsCase(),
            Moment.of(IDENTITY_REQUEST_OVERTAKEN, IdentityRequestOvertaken.class, IDENTITY)
                    .about(overtaken -> Thing.identityRequest(overtaken.requestId())),
            Moment.of(PARTIES_SET_APART, PartiesSetApart.class, CASE)
                    .when(apart -> apart.toBeReviewed().isPresent())
                    .aboutEach(apart -> apart.toBeReviewed().map(Thing::separation).stream())
                    .aboutItsCase(),
            Moment.of(GAP_OPENED, GapOpened.class, PROTECTION)
                    .about(gap -> Thing.gap(gap.caseId(), gap.gapId()))
                    .aboutItsCase(),
            Moment.of(ALARM_RAISED, AlarmRaised.class, PROTECTION)
                    .about(alarm -> Thing.alarm(alarm.caseId(), alarm.alarmId()))
                    .aboutItsCase(),
            Moment.of(SEPARATION_REVIEWED, SeparationReviewed.class, PROTECTION)
                    .about(review -> Thing.separation(review.separationId()))
                    .aboutItsCase(),
            Moment.of(ANSWER_DEMANDED, AnswerDemanded.class, CASE)
                    .about(demand -> Thing.demand(demand.oversightId().value()))
                    .aboutItsCase(),
            Moment.of(DEMAND_ANSWERED, DemandAnswered.class, CASE)
                    .about(answer -> Thing.demand(answer.oversightId().value()))
                    .aboutItsCase());

    private static final Map<LegalMoment, Audience> AUDIENCES = audiences();

    /** The rows of each type of event, so that an event is compared with its own rows alone. */
    private static final ClassValue<List<Moment<?>>> OF_TYPE = new ClassValue<>() {
        @Override
        protected List<Moment<?>> computeValue(Class<?> type) {
            return RECORDED.stream()
                    .filter(moment -> moment.on().isAssignableFrom(type))
                    .toList();
        }
    };

    private Moments() {}

    /** The moments that an event is: the rows here, and those of the {@link MomentRows table}. */
    static Stream<Came> in(Recorded<? extends OfCase> event) {
        return Stream.concat(
                OF_TYPE.get(event.event().getClass()).stream().flatMap(moment -> moment.in(event).stream()),
                TableMoments.in(event));
    }

    /** The moments that events of this type can be, by the rows here. */
    static Set<LegalMoment> of(Class<?> event) {
        return OF_TYPE.get(event).stream().map(Moment::name).collect(Collectors.toSet());
    }

    /** The audience of the events that are this moment. */
    static Audience audience(LegalMoment moment) {
        return AUDIENCES.get(moment);
    }

    private static Stream<Thing> affected(DangerWord report) {
        return report.affected().stream().map(Affected::party).map(party -> Thing.party(report.caseId(), party));
    }

    private static Stream<Thing> transfers(DataErased erased) {
        return erased.transfers().stream().flatMap(List::stream).map(Thing::transfer);
    }

    private static Map<LegalMoment, Audience> audiences() {
        Map<LegalMoment, Audience> audiences = new EnumMap<>(LegalMoment.class);
        for (LegalMoment moment : LegalMoment.values()) {
            MomentRows.audience(moment).map(Audience::valueOf).ifPresent(of -> audiences.put(moment, of));
        }
        RECORDED.forEach(moment -> audiences.put(moment.name(), moment.audience()));
        return audiences;
    }
}
