package esperanza.intake.report.domain;

import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.List;
import java.util.function.UnaryOperator;

/** The state of a report. */
public sealed interface Report {

    /** No report was received under this id. */
    record Unknown() implements Report {}

    /** The report's data were erased. No command can change it any more. */
    record Erased() implements Report {}

    /**
     * The report was received. Each concern is a component of its own, with its own transitions.
     *
     * @param facts the facts that count: those said, and over them those coded
     * @param ledger the state of consent for each purpose
     * @param triage the urgency, and the floor that red flags set
     * @param routing where the report went
     * @param dialogue the conversation with the reporter
     * @param duties the duties of intake that were done
     */
    record Received(
            ReportReceived content,
            Facts facts,
            ConsentLedger ledger,
            Triage triage,
            Routing routing,
            Dialogue dialogue,
            Duties duties)
            implements Report {

        static Received of(ReportReceived content) {
            return new Received(
                    content,
                    Facts.said(content),
                    ConsentLedger.of(content.consents()),
                    Triage.NONE,
                    Routing.NOWHERE,
                    Dialogue.SILENT,
                    Duties.NONE);
        }

        ReportId reportId() {
            return content.reportId();
        }

        CaseId caseId() {
            return content.caseId();
        }

        /** The value, sealed under the case. */
        <T> Personal<T> sealed(T value) {
            return Personal.of(content.caseId().value(), value);
        }

        /** Whether imminent danger was declared in the report or recognised since. */
        public boolean inDanger() {
            return content.imminentDanger() || triage.danger();
        }

        /** The parties for whom nothing has started yet, because no officer has triaged the report or referred them. */
        public List<PartyRef> waiting() {
            return triage.urgency().isPresent()
                    ? List.of()
                    : content.waiting().stream()
                            .flatMap(List::stream)
                            .filter(party -> !routing.went(party))
                            .toList();
        }

        /** The reporter's present word on the purpose. */
        public ConsentState consent(ConsentPurpose purpose) {
            return ledger.said(purpose);
        }

        /** The consent that counts for a party, of all that was said. */
        public ConsentState consent(AffectedParty party, ConsentPurpose purpose) {
            return ledger.consent(party, purpose, inDanger());
        }

        /** The case, which can be related to another one. Fails if the report is a test. */
        public CaseId relatable() {
            refuseTest();
            return content.caseId();
        }

        /** A party that can be recognised as another one. Fails if the report does not name it, or is a test. */
        public PartyRef recognisable(PartyRef ref) {
            refuseTest();
            return party(ref).party();
        }

        private void refuseTest() {
            if (content.sentAsTest()) {
                throw new RuleViolation(ReportRule.IS_A_TEST);
            }
        }

        /** Fails with {@link ReportRule#NOT_A_PARTY_OF_THE_REPORT} if the report does not name this party. */
        AffectedParty party(PartyRef ref) {
            return facts.party(ref).orElseThrow(() -> new RuleViolation(ReportRule.NOT_A_PARTY_OF_THE_REPORT));
        }

        Received facts(UnaryOperator<Facts> change) {
            return new Received(content, change.apply(facts), ledger, triage, routing, dialogue, duties);
        }

        Received ledger(UnaryOperator<ConsentLedger> change) {
            return new Received(content, facts, change.apply(ledger), triage, routing, dialogue, duties);
        }

        Received triage(UnaryOperator<Triage> change) {
            return new Received(content, facts, ledger, change.apply(triage), routing, dialogue, duties);
        }

        Received routing(UnaryOperator<Routing> change) {
            return new Received(content, facts, ledger, triage, change.apply(routing), dialogue, duties);
        }

        Received dialogue(UnaryOperator<Dialogue> change) {
            return new Received(content, facts, ledger, triage, routing, change.apply(dialogue), duties);
        }

        Received duties(UnaryOperator<Duties> change) {
            return new Received(content, facts, ledger, triage, routing, dialogue, change.apply(duties));
        }
    }
}
