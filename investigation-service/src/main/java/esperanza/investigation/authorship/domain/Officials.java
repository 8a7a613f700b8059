package esperanza.investigation.authorship.domain;

import java.util.Optional;

/**
 * The officials whose conduct is referred, and the body that it is referred to: sealed under the referral.
 *
 * @param institution of the officials, by code or in words
 */
public record Officials(String who, Optional<String> institution, String to) {}
