package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.ALREADY_HELD;
import static esperanza.investigation.evidence.domain.EvidenceRule.CAPTURE_INCOMPLETE;
import static esperanza.investigation.evidence.domain.EvidenceRule.HASH_MISSING;
import static esperanza.investigation.evidence.domain.EvidenceRule.HASH_SAYS_OTHERWISE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_HOLDER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_LATER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_RECEIVER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_SECURED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_TRANSFER;
import static esperanza.investigation.evidence.domain.EvidenceRule.ORDER_NEEDED;
import static esperanza.investigation.evidence.domain.EvidenceRule.OTHER_CASE_USES_IT;
import static esperanza.investigation.evidence.domain.EvidenceRule.TO_ONESELF;
import static esperanza.investigation.evidence.domain.EvidenceRule.TRANSFER_RUNS;

import esperanza.files.domain.Manifest;
import esperanza.investigation.evidence.domain.CustodyCommand.*;
import esperanza.investigation.evidence.domain.CustodyEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustodyDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId ANOTHER = new CaseId(new UUID(1, 2));
    private static final EvidenceId ITEM = new EvidenceId(new UUID(2, 1));
    private static final UUID TRANSFER = new UUID(3, 1);
    private static final UUID LATER_TRANSFER = new UUID(3, 2);
    private static final UUID ORDER = new UUID(4, 1);
    private static final Instant EVENING = Instant.parse("2026-03-01T18:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final Optional<FileHash> HASH = Optional.of(new FileHash(WORDS, "a".repeat(64)));
    private static final Optional<FileHash> OTHER_HASH = Optional.of(new FileHash(WORDS, "b".repeat(64)));
    private static final Optional<FileHash> NO_HASH = Optional.empty();
    private static final UUID ATTACHMENT = new UUID(6, 1);
    private static final Optional<Personal<String>> SEAL = Optional.of(WORDS);

    private static final SecuredFile FILE = new SecuredFile(
            new UUID(5, 1),
            Personal.of(CASE.value(), new Manifest(new UUID(5, 1), new UUID(5, 2), 3, "a".repeat(64), List.of())),
            HASH.orElseThrow(),
            Optional.of(ATTACHMENT));

    private static final EvidenceSecured STORED = new EvidenceSecured(
            ITEM,
            CASE,
            HASH.map(FileHash::sha256),
            HASH.map(FileHash::digest),
            "inés",
            CustodySecuring.SURRENDERED,
            WORDS,
            SEAL,
            Optional.empty(),
            Optional.of(FILE.contentId()),
            Optional.of(FILE.manifest()),
            Optional.empty(),
            Optional.of(ATTACHMENT));
    private static final EvidenceSecured SECURED = secured(HASH);
    private static final EvidenceSecured OBJECT = secured(NO_HASH);
    private static final CustodyOffered OFFERED =
            new CustodyOffered(ITEM, CASE, TRANSFER, "inés", "omar", WORDS, SEAL, WORDS);
    private static final CustodyReceived RECEIVED = new CustodyReceived(ITEM, CASE, TRANSFER, "omar", true, SEAL);
    private static final CustodyDeclined DECLINED = new CustodyDeclined(ITEM, CASE, TRANSFER, false, WORDS);
    private static final EvidenceDisposed RETURNED =
            new EvidenceDisposed(ITEM, CASE, CustodyDisposal.RETURNED, Optional.empty(), WORDS);

    private final Scenario<CustodyCommand, Custody, CustodyEvent> custody = Scenario.of(new CustodyDecider());

    @Test
    void a_person_secures_an_item_once_and_a_file_with_its_hash() {
        custody.when(secure(true, HASH, "inés")).then(SECURED);
        custody.when(secure(false, NO_HASH, "inés")).then(OBJECT);
        custody.when(secure(true, NO_HASH, "inés")).thenRefused(HASH_MISSING);
        custody.given(SECURED).when(secure(true, HASH, "inés")).thenNothing();
        custody.given(SECURED).when(secure(true, OTHER_HASH, "inés")).thenRefused(ALREADY_HELD);
        custody.given(SECURED).when(secure(true, HASH, "omar")).thenRefused(ALREADY_HELD);
        custody.given(SECURED, RETURNED).when(secure(true, HASH, "inés")).thenRefused(ALREADY_HELD);
    }

    @Test
    void an_item_changes_hands_when_both_sides_recorded_it() {
        custody.given(SECURED).when(offer("inés", "omar")).then(OFFERED);
        custody.given(SECURED, OFFERED).when(receive(TRANSFER, "omar")).then(RECEIVED);
        CustodyOffered back = new CustodyOffered(ITEM, CASE, LATER_TRANSFER, "omar", "inés", WORDS, SEAL, WORDS);
        custody.given(SECURED, OFFERED, RECEIVED)
                .when(new OfferCustody(CASE, LATER_TRANSFER, "omar", "inés", WORDS, SEAL, WORDS))
                .then(back);
        custody.given(SECURED, OFFERED, RECEIVED).when(offer("inés", "omar")).thenRefused(NOT_HOLDER);
    }

    @Test
    void only_the_holder_offers_an_item_and_to_one_other_person_at_a_time() {
        custody.given(SECURED).when(offer("omar", "inés")).thenRefused(NOT_HOLDER);
        custody.given(SECURED).when(offer("inés", "inés")).thenRefused(TO_ONESELF);
        custody.given(SECURED, OFFERED).when(offer("inés", "rosa")).thenRefused(TRANSFER_RUNS);
        custody.given(SECURED, RETURNED).when(offer("inés", "omar")).thenRefused(NOT_HOLDER);
    }

    @Test
    void only_the_person_to_whom_it_was_offered_receives_or_declines_it() {
        custody.given(SECURED, OFFERED).when(receive(TRANSFER, "rosa")).thenRefused(NOT_RECEIVER);
        custody.given(SECURED, OFFERED).when(receive(TRANSFER, "inés")).thenRefused(NOT_RECEIVER);
        custody.given(SECURED, OFFERED).when(decline("inés")).thenRefused(NOT_RECEIVER);
        custody.given(SECURED, OFFERED).when(receive(LATER_TRANSFER, "omar")).thenRefused(NO_SUCH_TRANSFER);
        custody.given(SECURED).when(receive(TRANSFER, "omar")).thenRefused(NO_SUCH_TRANSFER);
        custody.given(SECURED, OFFERED, RECEIVED)
                .when(receive(TRANSFER, "omar"))
                .thenRefused(NO_SUCH_TRANSFER);
    }

    @Test
    void a_declined_item_stays_with_its_holder() {
        custody.given(SECURED, OFFERED).when(decline("omar")).then(DECLINED);
        custody.given(SECURED, OFFERED, DECLINED)
                .when(receive(TRANSFER, "omar"))
                .thenRefused(NO_SUCH_TRANSFER);
        custody.given(SECURED, OFFERED, DECLINED).when(offer("inés", "omar")).then(OFFERED);
    }

    @Test
    void the_hash_decides_whether_a_file_matches() {
        custody.given(SECURED)
                .when(check(CustodyIntegrity.MATCHES, HASH))
                .then(checked(CustodyIntegrity.MATCHES, HASH));
        custody.given(SECURED)
                .when(check(CustodyIntegrity.DIFFERS, OTHER_HASH))
                .then(checked(CustodyIntegrity.DIFFERS, OTHER_HASH));
        custody.given(SECURED)
                .when(check(CustodyIntegrity.NOT_CHECKABLE, NO_HASH))
                .then(checked(CustodyIntegrity.NOT_CHECKABLE, NO_HASH));
        custody.given(SECURED).when(check(CustodyIntegrity.MATCHES, OTHER_HASH)).thenRefused(HASH_SAYS_OTHERWISE);
        custody.given(SECURED).when(check(CustodyIntegrity.DIFFERS, HASH)).thenRefused(HASH_SAYS_OTHERWISE);
        custody.given(SECURED).when(check(CustodyIntegrity.NOT_CHECKABLE, HASH)).thenRefused(HASH_SAYS_OTHERWISE);
        custody.given(SECURED).when(check(CustodyIntegrity.MATCHES, NO_HASH)).thenRefused(HASH_MISSING);
        custody.given(SECURED).when(check(CustodyIntegrity.DIFFERS, NO_HASH)).thenRefused(HASH_MISSING);
        custody.given(SECURED, RETURNED)
                .when(check(CustodyIntegrity.MATCHES, HASH))
                .thenRefused(NOT_SECURED);
    }

    @Test
    void a_person_says_whether_an_object_matches() {
        custody.given(OBJECT)
                .when(check(CustodyIntegrity.MATCHES, NO_HASH))
                .then(checked(CustodyIntegrity.MATCHES, NO_HASH));
        custody.given(OBJECT)
                .when(check(CustodyIntegrity.DIFFERS, NO_HASH))
                .then(checked(CustodyIntegrity.DIFFERS, NO_HASH));
    }

    @Test
    void a_gap_has_an_end_and_is_recorded_whenever_it_becomes_known() {
        CustodyGapRecorded gap = new CustodyGapRecorded(ITEM, CASE, EVENING, MORNING, WORDS);
        custody.given(SECURED).when(gap(EVENING, MORNING)).then(gap);
        custody.given(SECURED, RETURNED).when(gap(EVENING, MORNING)).then(gap);
        custody.given(SECURED).when(gap(EVENING, EVENING)).thenRefused(NOT_LATER);
        custody.given(SECURED).when(gap(MORNING, EVENING)).thenRefused(NOT_LATER);
    }

    @Test
    void the_holder_disposes_of_an_item_and_destroys_it_only_by_order() {
        EvidenceDisposed destroyed =
                new EvidenceDisposed(ITEM, CASE, CustodyDisposal.DESTROYED_BY_ORDER, Optional.of(ORDER), WORDS);
        custody.given(SECURED)
                .when(dispose("inés", CustodyDisposal.RETURNED, false))
                .then(RETURNED);
        custody.given(SECURED, RETURNED)
                .when(dispose("inés", CustodyDisposal.RETURNED, false))
                .thenNothing();
        custody.given(SECURED, RETURNED)
                .when(dispose("inés", CustodyDisposal.RETAINED, false))
                .thenRefused(NOT_SECURED);
        custody.given(SECURED)
                .when(new DisposeOfEvidence(
                        CASE, "inés", CustodyDisposal.DESTROYED_BY_ORDER, Optional.of(ORDER), false, WORDS))
                .then(destroyed);
        custody.given(SECURED)
                .when(dispose("inés", CustodyDisposal.DESTROYED_BY_ORDER, false))
                .thenRefused(ORDER_NEEDED);
        custody.given(SECURED)
                .when(dispose("omar", CustodyDisposal.RETURNED, false))
                .thenRefused(NOT_HOLDER);
        custody.given(SECURED, OFFERED)
                .when(dispose("inés", CustodyDisposal.RETURNED, false))
                .thenRefused(TRANSFER_RUNS);
    }

    @Test
    void an_item_that_another_case_uses_is_only_retained() {
        custody.given(SECURED)
                .when(dispose("inés", CustodyDisposal.RETURNED, true))
                .thenRefused(OTHER_CASE_USES_IT);
        custody.given(SECURED)
                .when(dispose("inés", CustodyDisposal.RETAINED, true))
                .then(new EvidenceDisposed(ITEM, CASE, CustodyDisposal.RETAINED, Optional.empty(), WORDS));
    }

    @Test
    void an_item_that_nobody_secured_has_no_custody() {
        of(CASE).forEach(command -> custody.when(command).thenRefused(NOT_SECURED));
    }

    @Test
    void the_item_of_another_case_is_not_found() {
        of(ANOTHER).forEach(command -> custody.given(SECURED).when(command).thenRefused(NO_SUCH_EVIDENCE));
    }

    @Test
    void what_was_captured_or_extracted_tells_who_from_where_when_and_with_which_tool() {
        Optional<Personal<String>> tool = Optional.of(WORDS);
        custody.when(captured(CustodySecuring.EXTRACTED, tool, capture("Inés", "Telephone", "21:30")))
                .then(securedAs(CustodySecuring.EXTRACTED, tool, capture("Inés", "Telephone", "21:30")));
        custody.when(captured(CustodySecuring.CAPTURED_ONLINE, tool, capture("Inés", "A post", null)))
                .thenRefused(CAPTURE_INCOMPLETE);
        custody.when(captured(CustodySecuring.CAPTURED_ONLINE, tool, capture(null, "A post", "21:30")))
                .thenRefused(CAPTURE_INCOMPLETE);
        custody.when(captured(CustodySecuring.EXTRACTED, tool, capture("Inés", null, "21:30")))
                .thenRefused(CAPTURE_INCOMPLETE);
        custody.when(captured(CustodySecuring.EXTRACTED, Optional.empty(), capture("Inés", "Telephone", "21:30")))
                .thenRefused(CAPTURE_INCOMPLETE);
        custody.when(captured(CustodySecuring.EXTRACTED, tool, Optional.empty()))
                .thenRefused(CAPTURE_INCOMPLETE);
    }

    @Test
    void the_sum_of_stored_bytes_counts_and_another_one_is_refused() {
        custody.when(stored(NO_HASH)).then(STORED);
        custody.when(stored(HASH)).then(STORED);
        custody.when(stored(OTHER_HASH)).thenRefused(HASH_SAYS_OTHERWISE);
        custody.given(STORED).when(stored(NO_HASH)).thenNothing();
    }

    @Test
    void what_the_service_read_counts_whatever_was_said() {
        custody.given(STORED)
                .when(new CheckIntegrity(
                        CASE, CustodyIntegrity.MATCHES, NO_HASH, Optional.of(CustodyIntegrity.DIFFERS)))
                .then(checked(CustodyIntegrity.DIFFERS, NO_HASH));
    }

    @Test
    void damage_of_a_stored_file_is_said_of_an_item_that_was_secured_and_changes_nothing_else() {
        custody.given(STORED).when(new RecordDamage(CASE, 3)).then(new EvidenceDamaged(ITEM, CASE, 3));
        custody.given(STORED, new EvidenceDamaged(ITEM, CASE, 3))
                .when(stored(NO_HASH))
                .thenNothing();
        custody.when(new RecordDamage(CASE, 3)).thenRefused(NOT_SECURED);
    }

    private static Optional<Personal<Capture>> capture(String collector, String source, String time) {
        return Optional.of(Personal.of(
                CASE.value(),
                new Capture(
                        Optional.ofNullable(collector),
                        Optional.ofNullable(source),
                        Optional.ofNullable(time),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static CustodyCommand captured(
            CustodySecuring how, Optional<Personal<String>> tool, Optional<Personal<Capture>> capture) {
        return new SecureEvidence(CASE, ITEM, true, HASH, "inés", how, WORDS, SEAL, tool, Optional.empty(), capture);
    }

    private static EvidenceSecured securedAs(
            CustodySecuring how, Optional<Personal<String>> tool, Optional<Personal<Capture>> capture) {
        return new EvidenceSecured(
                ITEM,
                CASE,
                HASH.map(FileHash::sha256),
                HASH.map(FileHash::digest),
                "inés",
                how,
                WORDS,
                SEAL,
                tool,
                Optional.empty(),
                Optional.empty(),
                capture,
                Optional.empty());
    }

    private static CustodyCommand stored(Optional<FileHash> said) {
        return new SecureEvidence(
                CASE,
                ITEM,
                true,
                said,
                "inés",
                CustodySecuring.SURRENDERED,
                WORDS,
                SEAL,
                Optional.empty(),
                Optional.of(FILE),
                Optional.empty());
    }

    private static List<CustodyCommand> of(CaseId caseId) {
        return List.of(
                new OfferCustody(caseId, TRANSFER, "inés", "omar", WORDS, SEAL, WORDS),
                new ReceiveCustody(caseId, by("omar"), TRANSFER, true, SEAL),
                new DeclineCustody(caseId, by("omar"), TRANSFER, false, WORDS),
                new CheckIntegrity(caseId, CustodyIntegrity.MATCHES, HASH, Optional.empty()),
                new RecordDamage(caseId, 0),
                new RecordGap(caseId, EVENING, MORNING, WORDS),
                new DisposeOfEvidence(caseId, "inés", CustodyDisposal.RETAINED, Optional.empty(), false, WORDS));
    }

    private static EvidenceSecured secured(Optional<FileHash> hash) {
        return new EvidenceSecured(
                ITEM,
                CASE,
                hash.map(FileHash::sha256),
                hash.map(FileHash::digest),
                "inés",
                CustodySecuring.SEIZED,
                WORDS,
                SEAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CustodyCommand secure(boolean digital, Optional<FileHash> hash, String holder) {
        return new SecureEvidence(
                CASE,
                ITEM,
                digital,
                hash,
                holder,
                CustodySecuring.SEIZED,
                WORDS,
                SEAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CustodyCommand offer(String from, String to) {
        return new OfferCustody(CASE, TRANSFER, from, to, WORDS, SEAL, WORDS);
    }

    private static CustodyCommand receive(UUID transfer, String receiver) {
        return new ReceiveCustody(CASE, by(receiver), transfer, true, SEAL);
    }

    private static CustodyCommand decline(String receiver) {
        return new DeclineCustody(CASE, by(receiver), TRANSFER, false, WORDS);
    }

    private static CustodyCommand check(CustodyIntegrity result, Optional<FileHash> hash) {
        return new CheckIntegrity(CASE, result, hash, Optional.empty());
    }

    private static IntegrityChecked checked(CustodyIntegrity result, Optional<FileHash> hash) {
        return new IntegrityChecked(ITEM, CASE, result, hash.map(FileHash::sha256));
    }

    private static CustodyCommand gap(Instant from, Instant to) {
        return new RecordGap(CASE, from, to, WORDS);
    }

    private static CustodyCommand dispose(String person, CustodyDisposal as, boolean usedElsewhere) {
        return new DisposeOfEvidence(CASE, person, as, Optional.empty(), usedElsewhere, WORDS);
    }

    private static At by(String person) {
        return new At(EVENING, person);
    }
}
