package esperanza.notification.stream.rest;

import static esperanza.notification.stream.rest.ReadSoFar.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.stream.rest.Frames.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The interleavings that lose an entry or keep a follower, played step by step. */
class FollowersTest {

    private final Followers followers = new Followers();

    @Test
    void a_stretch_read_for_those_who_left_is_not_given_to_who_came_meanwhile() {
        Follower first = somebodyWhoHasSeen(500);
        assertThat(followers.letIn(first)).isTrue();
        ReadSoFar from = followers.read();
        assertThat(from).isEqualTo(upTo(500));

        first.cancel();
        Follower second = somebodyWhoHasSeen(498);
        assertThat(followers.letIn(second)).isTrue();

        assertThat(followers.moved(from, upTo(510))).isEmpty();
        assertThat(followers.read()).isEqualTo(upTo(498));
        assertThat(followers.moved(upTo(498), upTo(510))).containsExactly(second);
        assertThat(followers.read()).isEqualTo(upTo(510));
    }

    @Test
    void who_has_not_had_what_the_others_had_must_read_it_first() {
        followers.letIn(somebodyWhoHasSeen(500));
        Follower late = somebodyWhoHasSeen(498);
        assertThat(followers.letIn(late)).isFalse();
        late.offer(new Stretch(List.of(), upTo(500), false));
        assertThat(followers.letIn(late)).isTrue();
        assertThat(followers.count()).isEqualTo(2);
    }

    @Test
    void who_hung_up_while_reading_for_themselves_is_not_let_in() {
        followers.letIn(somebodyWhoHasSeen(500));
        Follower newcomer = somebodyWhoHasSeen(498);
        assertThat(followers.letIn(newcomer)).isFalse();

        newcomer.cancel();
        newcomer.offer(new Stretch(List.of(), upTo(500), false));

        assertThat(followers.letIn(newcomer)).isTrue();
        assertThat(followers.all()).doesNotContain(newcomer);
        assertThat(followers.count()).isEqualTo(1);
    }

    private Follower somebodyWhoHasSeen(long position) {
        return new Played(Lane.CASES, position, 10, followers).follower();
    }
}
