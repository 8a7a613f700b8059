package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import esperanza.local.Platform;
import esperanza.local.Ports;
import esperanza.local.Service;
import esperanza.watch.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Notification is frozen, and killed: intake pages its own list until notification gives a sign of life again. When intake
 * is dead, too, the watch on another machine pages. One story, because each start of a service takes long.
 */
class AlertingSilentTest {

    private static final Pattern REFERENCE = Pattern.compile("Reference: ([0-9a-f-]{36})");
    private static final int PORT = Ports.free();
    private static final Platform PLATFORM = SharedPlatform.whole();

    private static Service intake;
    private static Service notification;

    private final GreenMail mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void a_beat_comes_each_half_second_and_is_missed_after_eight() {
        Idle.await(PLATFORM);
        notification = started("notification", Map.of("ESPERANZA_HEARTBEAT_EVERY", "500MS"));
        Waiting.until("there is a sign of life", () -> Health.beats(notification));
        intake = started(
                "intake",
                Map.of(
                        "ESPERANZA_MAIL_PORT",
                        Integer.toString(PORT),
                        "ESPERANZA_WATCH_EVERY",
                        "500MS",
                        "ESPERANZA_WATCH_AFTER",
                        "8S"));
    }

    private static Service started(String name, Map<String, String> settings) {
        PLATFORM.service(name).kill();
        Service changed = PLATFORM.service(name).with(settings);
        changed.start();
        return changed;
    }

    @AfterAll
    static void all_is_as_before() {
        notification.kill();
        intake.kill();
        SharedPlatform.whole();
    }

    @Test
    void intake_pages_when_notification_is_frozen_and_when_it_is_killed_and_the_watch_when_both_are_dead(
            @TempDir Path folder) throws IOException {
        mail.start();
        try {
            assertThat(references()).isEmpty();
            notification.freeze();
            Waiting.until("the first post is paged", () -> references().size() == 1);
            assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0]))
                    .contains("Guardia: look at the console, and wait for no notice. Call 0000.");
            notification.thaw();
            Waiting.until("nobody is paged any more", AlertingSilentTest::isQuiet);

            notification.kill();
            Waiting.until("a killed service is silent, too", () -> references().size() == 2);
            assertThat(mail.getReceivedMessages()).as("one page in a round").hasSize(2);

            intake.kill();
            pagesBeside(folder);
        } finally {
            mail.stop();
        }
    }

    private void pagesBeside(Path folder) throws IOException {
        Files.writeString(settings(folder), """
                services = %s/q/heartbeat, %s/q/heartbeat
                list = another@example.org
                secret = none is expected
                phone = 555-0100
                after = PT5S
                every = PT0.5S
                mail.host = 127.0.0.1
                mail.port = %d
                mail.tls = false
                mail.from = watch@example.org
                """.formatted(intake.management(), notification.management(), PORT));
        Thread watch = Thread.ofVirtual().start(() -> watch(folder));
        try {
            Waiting.until("the watch pages", () -> pagesTo("another@example.org") == 1);
        } finally {
            watch.interrupt();
        }
    }

    private static Path settings(Path folder) throws IOException {
        return Files.createFile(
                folder.resolve("watch.properties"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void watch(Path folder) {
        try {
            Main.main(new String[] {folder.resolve("watch.properties").toString()});
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long pagesTo(String address) {
        return Stream.of(mail.getReceivedMessages())
                .filter(page -> GreenMailUtil.getWholeMessage(page).contains("To: <" + address + '>'))
                .count();
    }

    private static boolean isQuiet() {
        return Health.gauge(intake, "esperanza_pages_unanswered") == 0;
    }

    private Set<String> references() {
        return Stream.of(mail.getReceivedMessages())
                .map(GreenMailUtil::getBody)
                .map(REFERENCE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
