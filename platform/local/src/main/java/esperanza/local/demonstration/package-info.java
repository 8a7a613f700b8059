/** The main job, played against a running platform: every step of the story looks whether it came out as it should. */
package esperanza.local.demonstration;
