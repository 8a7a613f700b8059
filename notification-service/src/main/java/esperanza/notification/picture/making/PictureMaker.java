package esperanza.notification.picture.making;

import esperanza.notification.answering.read.Weeks;
import esperanza.notification.picture.read.Counted;
import esperanza.notification.picture.read.Counts;
import esperanza.notification.picture.read.InTime;
import esperanza.notification.picture.read.Moves;
import esperanza.notification.picture.read.Picture;
import esperanza.protocol.disclosure.Disclosure;
import esperanza.protocol.term.Area;
import esperanza.protocol.term.Profile;
import esperanza.runtime.Leaders;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Makes a frame of the national picture at a fixed cadence, on one instance, and sends it to the topic. The counts move by
 * the rule of {@link Disclosure} when a period is over; between, a frame repeats them, and nothing is counted.
 *
 * <ul>
 * <li>A frame that Kafka does not take is missing in the topic; the next frame repeats all counts.
 * <li>No frame is made while the counts are rebuilt from the log and have not caught up with the last frame: incomplete
 *     counts would show a difference that no event caused.
 * </ul>
 */
@ApplicationScoped
public class PictureMaker {

    static final String DAY = "esperanza.picture.day";
    static final String USUALLY = "P1D";

    /** So many weeks that are over tell how alerts are answered. */
    private static final int WEEKS = 12;

    private static final Logger LOG = Logger.getLogger(PictureMaker.class);
    private static final String BEGIN = "insert into picture_frame(at) values ($1) returning frame";
    private static final String LAST =
            "select at, seen, kept, in_time from picture_frame where body is not null order by frame desc limit 1";
    private static final String FINISH =
            "update picture_frame set body = $2, seen = $3, kept = $4, in_time = $5 where frame = $1";
    private static final String FORGET = "delete from picture_frame where frame < $1 - 240";

    /** When the last frame was made, and the log position and the counts that it was made from. */
    private record Last(Instant at, long seen, List<Counted> counts, InTime answered) {

        static final Last NONE = new Last(Instant.EPOCH, 0, List.of(), InTime.NONE);
    }

    private final Leadership leadership;
    private final InstantSource clock;
    private final EventJson json;
    private final MutinyEmitter<byte[]> topic;
    private final Disclosure disclosure;
    private final List<String> areas;
    private final Weeks weeks;
    private final Periods periods;
    private final Cadence cadence;
    private final Worker worker;

    PictureMaker(
            Leaders leaders,
            Workers workers,
            InstantSource clock,
            EventJson json,
            Profile profile,
            Disclosure disclosure,
            Weeks weeks,
            @Channel("picture") @OnOverflow(OnOverflow.Strategy.DROP) MutinyEmitter<byte[]> topic,
            @ConfigProperty(name = "esperanza.picture.cadence", defaultValue = "15s") Duration cadence,
            @ConfigProperty(name = DAY, defaultValue = USUALLY) Duration day) {
        this.leadership = leaders.of("picture");
        this.clock = clock;
        this.json = json;
        this.topic = topic;
        this.disclosure = disclosure;
        this.weeks = weeks;
        this.areas = profile.areas().places().stream()
                .map(Area::code)
                .filter(code ->
                        profile.areas().firstLevel(code).filter(code::equals).isPresent())
                .sorted()
                .toList();
        this.periods = new Periods(day);
        this.cadence = new Cadence(cadence, System::nanoTime);
        this.worker = workers.of("picture", this.cadence.look(), this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        leadership.close();
    }

    private boolean round() {
        if (leadership.held().isPresent() && cadence.due()) {
            Instant now = clock.instant();
            Last last = last();
            periods.over(last.at, now).ifPresentOrElse(over -> count(now, last, over), () -> make(now, last));
        }
        return false;
    }

    private void count(Instant now, Last last, Periods.Over over) {
        Counts counts = Counts.of(leadership.run(Counts.SQL, Tuple.tuple()));
        if (counts.seen() >= last.seen) {
            Moves moves = over.by(disclosure);
            List<Counted> settled = Picture.settled(areas, last.counts, counts.areas(), moves);
            make(now, new Last(now, counts.seen(), settled, last.answered.moved(answered(now), moves)));
        }
    }

    private InTime answered(Instant now) {
        LocalDate running = weeks.of(now);
        return InTime.of(leadership.run(InTime.SQL, Tuple.of(running.minusWeeks(WEEKS), running)));
    }

    private void make(Instant now, Last from) {
        long frame =
                leadership.run(BEGIN, Tuple.of(Rows.at(now))).iterator().next().getLong("frame");
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        Picture picture = Picture.of(at, from.counts, from.answered);
        byte[] body = json.bytes(new NumberedPicture(frame, picture));
        leadership.run(
                FINISH,
                Tuple.of(frame, text(body), from.seen, text(json.bytes(from.counts)), text(json.bytes(from.answered))));
        leadership.run(FORGET, Tuple.of(frame));
        topic.sendMessage(PictureRecord.of(frame, at, body))
                .subscribe()
                .with(sent -> {}, lost -> LOG.debug("a frame did not reach the topic"));
    }

    /** Kept in the database, so that the next leader continues from the frame that was shown last. */
    private Last last() {
        var rows = leadership.run(LAST, Tuple.tuple()).iterator();
        if (!rows.hasNext()) {
            return Last.NONE;
        }
        Row row = rows.next();
        return new Last(
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("seen"),
                List.of(json.value(bytes(row, "kept"), Counted[].class)),
                json.value(bytes(row, "in_time"), InTime.class));
    }

    private static byte[] bytes(Row row, String column) {
        return row.getString(column).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }
}
