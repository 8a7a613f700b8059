package esperanza.files.workshop;

import static esperanza.files.workshop.MadeFiles.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.store.Damaged;
import esperanza.files.type.FoundType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real tools in the real sandbox: what they make of files of phones, and that their metadata stay behind. */
class WorkshopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Vertx vertx;
    private static Workshop workshop;
    private static MadeFiles files;

    @BeforeAll
    static void begin(@TempDir Path folder) throws IOException, InterruptedException {
        vertx = Vertx.vertx();
        workshop = new Workshop(vertx);
        files = new MadeFiles(folder);
    }

    @AfterAll
    static void end() {
        workshop.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void this_machine_lacks_nothing() {
        assertThat(got(workshop.lacking())).isEmpty();
    }

    @Test
    void a_photo_becomes_an_upright_picture_without_metadata() {
        Previews made = previews("photo.jpg");
        assertThat(made.outcome()).isEqualTo(Outcome.MADE);
        assertThat(made.pages()).isEqualTo(1);
        Preview picture = made.page(1).orElseThrow();
        assertThat(picture.mediaType()).isEqualTo("image/webp");
        assertThat(metadata("photo.webp", picture.bytes()))
                .contains(new Metadatum("Composite", "ImageSize", "1200x1600"))
                .noneMatch(each -> each.group().equals("GPS") || each.value().contains(CANARY));
        assertThat(Told.of(metadata("photo.webp", picture.bytes()))).isEqualTo(nothing());
    }

    @Test
    void a_picture_is_first_so_small_and_blurred_that_it_tells_only_whether_to_look() {
        Preview blurred = got(workshop.blurred(previews("photo.jpg").page(1).orElseThrow()));
        assertThat(blurred.mediaType()).isEqualTo("image/webp");
        assertThat(metadata("blurred.webp", blurred.bytes()))
                .contains(new Metadatum("Composite", "ImageSize", "72x96"));
        assertThat(Told.of(metadata("blurred.webp", blurred.bytes()))).isEqualTo(nothing());
        assertThat(got(workshop.blurred(got(workshop.previews(type("a.pdf", MadeFiles.pdf(1)), file(MadeFiles.pdf(1))))
                                .page(1)
                                .orElseThrow()))
                        .mediaType())
                .isEqualTo("image/webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.png", "photo.heic"})
    void pictures_of_other_forms_are_shown_alike(String name) {
        assertThat(previews(name).page(1).orElseThrow().mediaType()).isEqualTo("image/webp");
    }

    @Test
    void a_picture_of_four_frames_is_shown_frame_by_frame_and_no_copy_loses_three() {
        byte[] moving = files.file("moving.gif");
        Previews made = previews("moving.gif");
        assertThat(made.pages()).isEqualTo(4);
        assertThat(made.made().keySet()).containsExactly(1);
        Previews third = got(workshop.previews(type("moving.gif", moving), 3, file(moving)));
        assertThat(third.pages()).isEqualTo(4);
        assertThat(third.page(3).orElseThrow().mediaType()).isEqualTo("image/webp");
        assertThat(got(workshop.previews(type("moving.gif", moving), 5, file(moving)))
                        .made())
                .isEmpty();
        assertThatThrownBy(() -> got(workshop.stripped(type("moving.gif", moving), file(moving))))
                .isInstanceOfSatisfying(
                        NotMade.class, not -> assertThat(not.outcome()).isEqualTo(Outcome.MANY_PAGES));
    }

    @Test
    void a_voice_note_becomes_a_sound_and_a_picture_of_it() {
        Previews made = previews("voice.mp3");
        assertThat(made.pages()).isEqualTo(2);
        assertThat(made.page(1).orElseThrow().mediaType()).isEqualTo("audio/ogg");
        assertThat(made.page(2).orElseThrow().mediaType()).isEqualTo("image/png");
        assertThat(metadata("voice.ogg", made.page(1).orElseThrow().bytes()))
                .noneMatch(each -> each.value().contains(CANARY) || each.value().contains("13.7"));
    }

    @Test
    void a_video_is_shown_by_one_picture() {
        assertThat(previews("film.mp4").page(1).orElseThrow().mediaType()).isEqualTo("image/webp");
    }

    @Test
    void a_document_is_shown_page_by_page_twenty_at_a_time_and_two_hundred_in_all() {
        byte[] tall = MadeFiles.pdf(205);
        Previews first = got(workshop.previews(type("a.pdf", tall), file(tall)));
        assertThat(first.pages()).isEqualTo(200);
        assertThat(first.made().keySet()).containsExactlyInAnyOrderElementsOf(pages(1, 20));
        assertThat(first.page(1).orElseThrow().mediaType()).isEqualTo("image/jpeg");
        Previews last = got(workshop.previews(type("a.pdf", tall), 198, file(tall)));
        assertThat(last.made().keySet()).containsExactlyInAnyOrderElementsOf(pages(198, 200));
        byte[] small = MadeFiles.pdf(2);
        assertThat(got(workshop.previews(type("a.pdf", small), 21, file(small))))
                .satisfies(beyond -> {
                    assertThat(beyond.pages()).isEqualTo(2);
                    assertThat(beyond.made()).isEmpty();
                });
    }

    @Test
    void a_file_tells_a_place_a_time_a_device_and_a_person_without_its_values() {
        List<Metadatum> photo = metadata("photo.jpg", files.file("photo.jpg"));
        assertThat(photo)
                .contains(
                        new Metadatum("IFD0", "Make", "Telefono"),
                        new Metadatum("ExifIFD", "DateTimeOriginal", "2026:03:01 21:14:00"),
                        new Metadatum("GPS", "GPSLatitude", "13 deg 42' 0.00\""));
        assertThat(Told.of(photo)).isEqualTo(new Told(true, true, true, true, false));
        assertThat(Told.of(metadata("photo.png", files.file("photo.png")))).isEqualTo(nothing());
        assertThat(Told.of(metadata("a.pdf", MadeFiles.pdf(1)))).isEqualTo(new Told(false, true, true, true, false));
        assertThat(Told.of(metadata("film.mp4", files.file("film.mp4"))).place())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "photo.heic", "voice.mp3"})
    void a_stripped_copy_is_seen_or_heard_and_says_nothing_about_itself(String name) {
        Stripped stripped = got(workshop.stripped(type(name, files.file(name)), file(files.file(name))));
        assertThat(stripped.tool()).matches("(vips-|ffmpeg version )\\d+\\.\\d+.*");
        byte[] copy = bytes(stripped);
        assertThat(text(copy)).doesNotContain(CANARY);
        Told told = Told.of(metadata(name, copy));
        assertThat(new Told(told.place(), told.time(), false, told.person(), told.unread()))
                .isEqualTo(nothing());
        assertThat(got(workshop.previews(type(name, copy), file(copy))).outcome())
                .isEqualTo(Outcome.MADE);
    }

    @Test
    void a_stripped_document_has_its_pages_as_pictures_and_nothing_behind_them() {
        byte[] document = MadeFiles.pdf(3);
        Stripped stripped = got(workshop.stripped(type("a.pdf", document), file(document)));
        assertThat(stripped.mediaType()).isEqualTo("application/pdf");
        assertThat(stripped.tool()).matches("pdftoppm version \\d+\\.\\d+\\.\\d+");
        byte[] copy = bytes(stripped);
        assertThat(text(copy)).doesNotContain(CANARY, "JavaScript", "Author");
        assertThat(metadata("a.pdf", copy))
                .extracting(Metadatum::name)
                .contains("PageCount")
                .doesNotContain("Author", "Producer", "CreateDate");
        Previews shown = got(workshop.previews(type("a.pdf", copy), file(copy)));
        assertThat(shown.pages()).isEqualTo(3);
        assertThat(shown.made()).hasSize(3);
    }

    @Test
    void nothing_is_made_of_what_nobody_shows() {
        byte[] text = "12/03/26, 21:14 - Canario: hola".getBytes(StandardCharsets.UTF_8);
        assertThat(got(workshop.previews(type("chat.txt", text), file(text))).outcome())
                .isEqualTo(Outcome.NONE_OF_THIS_KIND);
        assertThatThrownBy(() -> got(workshop.stripped(type("chat.txt", text), file(text))))
                .isInstanceOfSatisfying(
                        NotMade.class, not -> assertThat(not.outcome()).isEqualTo(Outcome.NONE_OF_THIS_KIND));
    }

    @Test
    void a_job_fails_as_its_file_does() {
        Multi<Buffer> damaged = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(Buffer.buffer(files.file("photo.png"))),
                        Multi.createFrom().failure(new Damaged("segment")));
        assertThatThrownBy(() -> got(workshop.previews(type("photo.png", files.file("photo.png")), () -> damaged)))
                .isInstanceOf(Damaged.class);
    }

    private static Previews previews(String name) {
        byte[] bytes = files.file(name);
        return got(workshop.previews(type(name, bytes), file(bytes)));
    }

    private static List<Metadatum> metadata(String name, byte[] bytes) {
        return got(workshop.metadata(type(name, bytes), file(bytes)));
    }

    private static FoundType type(String name, byte[] bytes) {
        return FoundType.of(bytes, name, "");
    }

    private static byte[] bytes(Stripped copy) {
        return got(copy.bytes().collect().in(Buffer::buffer, Buffer::appendBuffer))
                .getBytes();
    }

    private static Supplier<Multi<Buffer>> file(byte[] bytes) {
        return () -> Multi.createFrom().item(Buffer.buffer(bytes));
    }

    private static List<Integer> pages(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static Told nothing() {
        return new Told(false, false, false, false, false);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static <T> T got(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
