package esperanza.investigation.participation.domain;

import static esperanza.investigation.participation.domain.Milestone.FILE_TAKEN;
import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.DANGER;
import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.UNREACHABLE;
import static esperanza.investigation.participation.domain.ParticipationRule.ALREADY_TOLD;
import static esperanza.investigation.participation.domain.ParticipationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.participation.domain.ParticipationRule.CONTACT_COMPROMISED;
import static esperanza.investigation.participation.domain.ParticipationRule.DANGER_IS_FOR_A_SUPERVISOR;
import static esperanza.investigation.participation.domain.ParticipationRule.NOTHING_LAID;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_TOLD_YET;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_WITHHELD;
import static esperanza.investigation.participation.domain.ParticipationRule.OWN_DOOR_IS_OF_THE_PARTY;
import static esperanza.investigation.participation.domain.ParticipationRule.WITHHELD_FOR_DANGER;
import static esperanza.protocol.vocabulary.DoorScope.REPRESENTATIVE;
import static esperanza.protocol.vocabulary.DoorScope.SELF;
import static esperanza.protocol.vocabulary.DoorScope.SPOKESPERSON;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.participation.domain.NoticeEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.DoorScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A notice at the own door of the party. */
class LaidNoticeTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final PartyRef SISTER = new PartyRef(new UUID(0, 2));
    private static final UUID TAKING = new UUID(9, 1);
    private static final UUID NOTICE = Notice.id(TAKING, WOMAN);
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final At BY_ANA = new At(Instant.EPOCH, "ana");

    private static final NoticeCalled CALLED = new NoticeCalled(CASE, NOTICE, WOMAN, FILE_TAKEN, TAKING);
    private static final NoticeLaid LAID = new NoticeLaid(CASE, NOTICE, WOMAN, FILE_TAKEN, "ana");
    private static final NoticeContested CONTESTED = new NoticeContested(CASE, NOTICE, WOMAN, WORDS);
    private static final LayNotice LAY = new LayNotice(CASE, BY_ANA, NOTICE);

    private final Scenario<NoticeCommand, Notices, NoticeEvent> notices = Scenario.of(new NoticeDecider());

    @Test
    void laying_a_notice_tells_nobody_and_opening_it_tells_the_party_once() {
        notices.given(CALLED).when(LAY).then(LAID);
        notices.given(CALLED, LAID).when(LAY).thenNothing();
        notices.given(CALLED, LAID).when(confirm("she")).thenRefused(NOT_TOLD_YET);
        notices.given(CALLED, LAID).when(open(SELF)).then(given(ChannelClass.OWN_DOOR));
        notices.given(CALLED, LAID, given(ChannelClass.OWN_DOOR))
                .when(open(SELF))
                .thenRefused(NOTHING_LAID);
        notices.given(CALLED, LAID, given(ChannelClass.OWN_DOOR)).when(LAY).thenRefused(ALREADY_TOLD);
    }

    @Test
    void a_spokesperson_is_the_party_and_counsel_is_its_representative() {
        notices.given(CALLED, LAID).when(open(SPOKESPERSON)).then(given(ChannelClass.OWN_DOOR));
        notices.given(CALLED, LAID).when(open(REPRESENTATIVE)).then(given(ChannelClass.REPRESENTATIVE_AT_DOOR));
    }

    @Test
    void a_notice_that_lies_at_no_door_or_at_another_one_does_not_open() {
        notices.given(CALLED).when(open(SELF)).thenRefused(NOTHING_LAID);
        notices.given(CALLED, LAID)
                .when(new OpenNotice(CASE, NOTICE, SISTER, SELF, NoticeLanguage.ES))
                .thenRefused(NOTHING_LAID);
    }

    @Test
    void telling_otherwise_or_withholding_takes_the_notice_from_the_door() {
        notices.given(CALLED, LAID, given(ChannelClass.SAFE_IN_PERSON))
                .when(open(SELF))
                .thenRefused(NOTHING_LAID);
        notices.given(CALLED, LAID, withheld(DANGER)).when(open(SELF)).thenRefused(NOTHING_LAID);
    }

    @Test
    void a_notice_that_was_withheld_for_danger_is_not_laid() {
        notices.given(CALLED, withheld(DANGER)).when(LAY).thenRefused(WITHHELD_FOR_DANGER);
        notices.given(CALLED, withheld(UNREACHABLE)).when(LAY).then(LAID);
        notices.given(CALLED, withheld(DANGER), given(ChannelClass.SAFE_IN_PERSON), CONTESTED)
                .when(LAY)
                .then(LAID);
    }

    @Test
    void another_ground_does_not_take_the_place_of_danger_and_a_message_does_not_go_round_it() {
        WithholdNotice declined =
                new WithholdNotice(CASE, BY_ANA, NOTICE, WithholdingGround.DECLINED, Optional.empty(), WORDS);
        notices.given(CALLED, withheld(DANGER)).when(declined).thenRefused(DANGER_IS_FOR_A_SUPERVISOR);
        notices.given(CALLED, withheld(DANGER)).when(give(ChannelClass.SMS)).thenRefused(WITHHELD_FOR_DANGER);
        notices.given(CALLED, withheld(DANGER))
                .when(give(ChannelClass.SAFE_IN_PERSON))
                .then(given(ChannelClass.SAFE_IN_PERSON));
    }

    @Test
    void a_supervisor_who_says_that_the_danger_is_over_opens_the_door_again() {
        NoticeReleased released = new NoticeReleased(CASE, NOTICE, WOMAN, "ana", WORDS);
        ReleaseNotice release = new ReleaseNotice(CASE, BY_ANA, NOTICE, WORDS);
        notices.given(CALLED, withheld(DANGER)).when(release).then(released);
        notices.given(CALLED, withheld(DANGER), released).when(LAY).then(LAID);
        notices.given(CALLED, withheld(DANGER), released).when(release).thenRefused(NOT_WITHHELD);
        notices.given(CALLED, withheld(DANGER), released).when(confirm("she")).thenRefused(NOT_TOLD_YET);
        notices.given(CALLED, withheld(DANGER), released, withheld(DANGER))
                .when(LAY)
                .thenRefused(WITHHELD_FOR_DANGER);
        notices.given(CALLED, withheld(UNREACHABLE)).when(release).thenRefused(NOT_WITHHELD);
        notices.given(CALLED).when(release).thenRefused(NOT_WITHHELD);
    }

    @Test
    void a_contested_notice_may_be_laid_ready_again_and_the_contest_stands() {
        notices.given(CALLED, LAID, given(ChannelClass.OWN_DOOR), CONTESTED)
                .when(LAY)
                .then(LAID);
        notices.given(CALLED, LAID, given(ChannelClass.OWN_DOOR), CONTESTED, LAID)
                .when(open(SELF))
                .then(given(ChannelClass.OWN_DOOR));
    }

    @Test
    void a_contact_in_other_hands_shuts_the_door_to_every_key() {
        ContactCompromiseNoted compromised = new ContactCompromiseNoted(CASE);
        notices.given(CALLED, compromised).when(LAY).thenRefused(CONTACT_COMPROMISED);
        for (DoorScope each : DoorScope.values()) {
            notices.given(CALLED, LAID, compromised).when(open(each)).thenRefused(CONTACT_COMPROMISED);
        }
    }

    @Test
    void nobody_else_says_that_the_party_read_it_and_who_laid_it_records_no_confirmation() {
        for (ChannelClass door : List.of(ChannelClass.OWN_DOOR, ChannelClass.REPRESENTATIVE_AT_DOOR)) {
            notices.given(CALLED)
                    .when(new GiveNotice(CASE, BY_ANA, NOTICE, door, Optional.of(NoticeLanguage.ES), Optional.empty()))
                    .thenRefused(OWN_DOOR_IS_OF_THE_PARTY);
        }
        notices.given(CALLED, LAID, given(ChannelClass.OWN_DOOR))
                .when(confirm("ana"))
                .thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        notices.given(CALLED, LAID, given(ChannelClass.OWN_DOOR))
                .when(confirm("she"))
                .then(new NoticeConfirmed(CASE, NOTICE, WOMAN, WORDS));
    }

    private static OpenNotice open(DoorScope by) {
        return new OpenNotice(CASE, NOTICE, WOMAN, by, NoticeLanguage.ES);
    }

    private static GiveNotice give(ChannelClass way) {
        return new GiveNotice(CASE, BY_ANA, NOTICE, way, Optional.of(NoticeLanguage.ES), Optional.empty());
    }

    private static ConfirmNotice confirm(String person) {
        return new ConfirmNotice(CASE, NOTICE, new Writer(person, false), WORDS);
    }

    private static NoticeWithheld withheld(WithholdingGround ground) {
        return new NoticeWithheld(CASE, NOTICE, WOMAN, ground, Optional.empty(), "eva", WORDS);
    }

    private static NoticeGiven given(ChannelClass way) {
        return new NoticeGiven(
                CASE, NOTICE, WOMAN, FILE_TAKEN, way, Optional.of(NoticeLanguage.ES), "ana", Optional.empty());
    }
}
