package esperanza.runtime.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A person who follows a wrong address with a browser reads so in words, in three languages. A program gets the problem,
 * and so does everybody of a service without pages for the public.
 */
class WrongAddress {

    /** Nothing is there, or only a page that a form opens: its address stays in the bar of the browser. */
    private static final List<Integer> WRONG = List.of(404, 405);

    private static final List<String> LANGUAGES = List.of("es", "en", "pt");

    private final Optional<String> page;

    /**
     * @param home the address of the first page, with {@code {language}} in it
     * @param style the address of the style sheet
     */
    WrongAddress(
            @ConfigProperty(name = "esperanza.public.home") Optional<String> home,
            @ConfigProperty(name = "esperanza.public.style") Optional<String> style) {
        this.page = home.map(first -> page(first, style.orElse("")));
    }

    @ServerResponseFilter
    void sayInWords(ContainerRequestContext request, ContainerResponseContext response) {
        if (WRONG.contains(response.getStatus()) && response.getEntity() instanceof Problem && asksForAPage(request)) {
            page.ifPresent(words -> {
                response.setEntity(
                        words, response.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
                PageHeaders.ALL.forEach((name, value) -> response.getHeaders().putSingle(name, value));
            });
        }
    }

    /** A browser names the type; whoever takes anything is a program. */
    private static boolean asksForAPage(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes().stream()
                    .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static String page(String home, String style) {
        String page = shipped().replace("{style}", style);
        for (String language : LANGUAGES) {
            page = page.replace("{home-" + language + "}", home.replace("{language}", language));
        }
        return page;
    }

    private static String shipped() {
        try (InputStream bytes = WrongAddress.class.getResourceAsStream("wrong-address.html")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
