package esperanza.intake.disclosure.domain;

import static esperanza.intake.disclosure.domain.FileView.METADATA;
import static esperanza.intake.disclosure.domain.FileView.ORIGINAL;
import static esperanza.intake.disclosure.domain.FileView.PICTURES;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.disclosure.domain.OpeningCommand.AgreeViewing;
import esperanza.intake.disclosure.domain.OpeningCommand.AskViewing;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenFile;
import esperanza.intake.disclosure.domain.OpeningCommand.ReadViewingRequest;
import esperanza.intake.disclosure.domain.OpeningEvent.AttachmentOpened;
import esperanza.intake.disclosure.domain.OpeningEvent.MetadataOpened;
import esperanza.intake.disclosure.domain.ViewingEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewingsTest {

    private static final int STORIES = 1_000;
    private static final int STEPS = 40;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final ReportId REPORT = new ReportId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(2, 2));
    private static final UUID OPENING = new UUID(3, 3);
    private static final UUID REQUEST = new UUID(4, 1);
    private static final UUID PHOTO = new UUID(5, 1);
    private static final UUID VOICE = new UUID(5, 2);
    private static final String WHY = "whether she is hurt";
    private static final List<String> PERSONS = List.of("inés", "omar", "rosa");

    private static final ViewingAsked ASKED = new ViewingAsked(
            REPORT, CASE, REQUEST, PHOTO, PICTURES, OpeningPurpose.TRIAGE, "inés", Personal.of(CASE.value(), WHY));
    private static final ViewingRequestRead READ = read("omar");
    private static final ViewingAgreed AGREED = new ViewingAgreed(REPORT, CASE, REQUEST, "omar", NOON.plus(QUARTER));
    private static final AttachmentOpened OPENED = new AttachmentOpened(
            REPORT, CASE, OPENING, PHOTO, false, OpeningPurpose.TRIAGE, "inés", Optional.empty(), Optional.of(REQUEST));

    private final Scenario<OpeningCommand, Openings, OpeningEvent> openings = Scenario.of(new OpeningDecider());

    @Test
    void a_file_without_a_mark_is_opened_by_one_person_and_names_no_request() {
        openings.when(open(PHOTO, ORIGINAL, at("inés", NOON), false, Optional.of(REQUEST)))
                .then(new AttachmentOpened(
                        REPORT,
                        CASE,
                        OPENING,
                        PHOTO,
                        true,
                        OpeningPurpose.TRIAGE,
                        "inés",
                        Optional.empty(),
                        Optional.empty()));
        openings.when(open(PHOTO, METADATA, at("inés", NOON), false, Optional.empty()))
                .then(new MetadataOpened(
                        REPORT,
                        CASE,
                        OPENING,
                        PHOTO,
                        OpeningPurpose.TRIAGE,
                        "inés",
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void somebody_asks_with_reasons_and_reading_them_is_on_record() {
        openings.when(ask(REQUEST, PHOTO, PICTURES, "inés")).then(ASKED);
        openings.given(ASKED)
                .when(new ReadViewingRequest(REQUEST, "omar"))
                .then(new ViewingRequestRead(REPORT, CASE, REQUEST, "omar"));
        openings.when(new ReadViewingRequest(REQUEST, "omar")).thenRefused(OpeningRule.NO_SUCH_REQUEST);
    }

    @Test
    void another_person_who_read_the_reasons_agrees_once() {
        openings.given(ASKED, READ).when(agree("omar", NOON)).then(AGREED);
        openings.given(ASKED).when(agree("omar", NOON)).thenRefused(OpeningRule.READ_FIRST);
        openings.given(ASKED, read("rosa")).when(agree("omar", NOON)).thenRefused(OpeningRule.READ_FIRST);
        openings.given(ASKED).when(agree("inés", NOON)).thenRefused(OpeningRule.OWN_REQUEST);
        openings.given(ASKED, AGREED).when(agree("rosa", NOON)).thenRefused(OpeningRule.ALREADY_ANSWERED);
        openings.when(agree("omar", NOON)).thenRefused(OpeningRule.NO_SUCH_REQUEST);
    }

    @Test
    void the_person_who_asked_opens_that_file_in_that_way_once_and_in_time() {
        Instant end = NOON.plus(QUARTER);
        openings.given(ASKED, AGREED)
                .when(opening(PHOTO, PICTURES, "inés", end))
                .then(OPENED);
        openings.when(open(PHOTO, PICTURES, at("inés", end), true, Optional.empty()))
                .thenRefused(OpeningRule.FILE_NEEDS_SECOND_PERSON);
        openings.given(ASKED).when(opening(PHOTO, PICTURES, "inés", end)).thenRefused(OpeningRule.NOT_GRANTED);
        openings.given(ASKED, AGREED)
                .when(opening(PHOTO, PICTURES, "omar", end))
                .thenRefused(OpeningRule.ANOTHERS_REQUEST);
        openings.given(ASKED, AGREED)
                .when(opening(PHOTO, ORIGINAL, "inés", end))
                .thenRefused(OpeningRule.FILE_NEEDS_SECOND_PERSON);
        openings.given(ASKED, AGREED)
                .when(opening(VOICE, PICTURES, "inés", end))
                .thenRefused(OpeningRule.FILE_NEEDS_SECOND_PERSON);
        openings.given(ASKED, AGREED)
                .when(opening(PHOTO, PICTURES, "inés", end.plusMillis(1)))
                .thenRefused(OpeningRule.GRANT_IS_OVER);
        openings.given(ASKED, AGREED, OPENED)
                .when(opening(PHOTO, PICTURES, "inés", end))
                .thenRefused(OpeningRule.GRANT_IS_OVER);
    }

    @Test
    void a_request_is_listed_until_it_was_used_or_its_time_is_over() {
        OpeningDecider decider = new OpeningDecider();
        assertThat(decider.replay(List.of(ASKED)).open(NOON)).hasSize(1);
        assertThat(decider.replay(List.of(ASKED, AGREED)).open(NOON.plus(QUARTER)))
                .hasSize(1);
        assertThat(decider.replay(List.of(ASKED, AGREED))
                        .open(NOON.plus(QUARTER).plusMillis(1)))
                .isEmpty();
        assertThat(decider.replay(List.of(ASKED, AGREED, OPENED)).open(NOON)).isEmpty();
    }

    /** Whatever people do in whatever order. A failure names the seed of the story. */
    @Test
    void no_file_of_two_persons_opens_unless_another_one_agreed_to_exactly_that_and_never_twice() {
        OpeningDecider decider = new OpeningDecider();
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            List<OpeningEvent> story = new ArrayList<>();
            Map<UUID, ViewingAsked> asked = new HashMap<>();
            Map<UUID, ViewingAgreed> agreed = new HashMap<>();
            Set<UUID> used = new HashSet<>();
            Set<List<Object>> read = new HashSet<>();
            for (int step = 0; step < STEPS; step++) {
                At at = at(
                        PERSONS.get(random.nextInt(PERSONS.size())),
                        NOON.plus(QUARTER.dividedBy(8).multipliedBy(step)));
                for (OpeningEvent event : decided(decider, story, step(random, at))) {
                    story.add(event);
                    switch (event) {
                        case ViewingAsked one -> asked.put(one.viewingRequestId(), one);
                        case ViewingRequestRead one -> read.add(List.of(one.viewingRequestId(), one.by()));
                        case ViewingAgreed one -> {
                            assertThat(read).as("seed %s", seed).contains(List.of(one.viewingRequestId(), one.by()));
                            agreed.put(one.viewingRequestId(), one);
                        }
                        case AttachmentOpened one -> {
                            UUID by = one.viewingRequestId().orElseThrow();
                            FileView view = one.original() ? ORIGINAL : PICTURES;
                            assertThat(List.of(one.by(), one.attachmentId(), view))
                                    .as("seed %s", seed)
                                    .isEqualTo(wished(asked.get(by)));
                            assertAgreed(seed, agreed.get(by), one.by(), at);
                            assertThat(used.add(by)).as("seed %s", seed).isTrue();
                        }
                        case MetadataOpened one -> {
                            UUID by = one.viewingRequestId().orElseThrow();
                            assertThat(List.of(one.by(), one.attachmentId(), METADATA))
                                    .as("seed %s", seed)
                                    .isEqualTo(wished(asked.get(by)));
                            assertAgreed(seed, agreed.get(by), one.by(), at);
                            assertThat(used.add(by)).as("seed %s", seed).isTrue();
                        }
                        default -> throw new AssertionError(event);
                    }
                }
            }
        }
    }

    private static List<Object> wished(ViewingAsked asked) {
        return List.of(asked.by(), asked.attachmentId(), asked.view());
    }

    private static void assertAgreed(long seed, ViewingAgreed agreed, String opener, At at) {
        assertThat(agreed.by()).as("seed %s", seed).isNotEqualTo(opener);
        assertThat(at.now()).as("seed %s", seed).isBeforeOrEqualTo(agreed.until());
    }

    private static OpeningCommand step(Random random, At at) {
        UUID request = new UUID(4, random.nextInt(4));
        UUID file = random.nextBoolean() ? PHOTO : VOICE;
        FileView view = FileView.values()[random.nextInt(FileView.values().length)];
        return switch (random.nextInt(5)) {
            case 0 -> ask(UUID.nameUUIDFromBytes(new byte[] {(byte) random.nextInt(99)}), file, view, at.by());
            case 1 -> ask(request, file, view, at.by());
            case 2 -> new AgreeViewing(request, at, QUARTER);
            case 3 -> new ReadViewingRequest(request, at.by());
            default -> open(file, view, at, true, Optional.of(request));
        };
    }

    /** The id of a request is drawn anew for each. */
    private static List<OpeningEvent> decided(
            OpeningDecider decider, List<OpeningEvent> story, OpeningCommand command) {
        Openings state = decider.replay(story);
        if (command instanceof AskViewing ask && state.viewings().containsKey(ask.viewingRequestId())) {
            return List.of();
        }
        try {
            return decider.decide(state, command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }

    private static ViewingRequestRead read(String by) {
        return new ViewingRequestRead(REPORT, CASE, REQUEST, by);
    }

    private static AskViewing ask(UUID request, UUID file, FileView view, String by) {
        return new AskViewing(REPORT, CASE, request, file, view, OpeningPurpose.TRIAGE, by, WHY);
    }

    private static AgreeViewing agree(String by, Instant now) {
        return new AgreeViewing(REQUEST, at(by, now), QUARTER);
    }

    private static OpenFile opening(UUID file, FileView view, String by, Instant now) {
        return open(file, view, at(by, now), true, Optional.of(REQUEST));
    }

    private static OpenFile open(UUID file, FileView view, At at, boolean secondPerson, Optional<UUID> request) {
        return new OpenFile(
                REPORT, CASE, OPENING, file, view, OpeningPurpose.TRIAGE, at, Optional.empty(), secondPerson, request);
    }

    private static At at(String by, Instant now) {
        return new At(now, by);
    }
}
