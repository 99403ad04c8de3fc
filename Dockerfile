# Built with `docker build -t rollcall .`; docs/deploy.md says how it is run.
FROM node:24.21.0-slim AS build
WORKDIR /build
ENV NEXT_TELEMETRY_DISABLED=1
COPY . .
RUN --mount=type=cache,target=/root/.npm node --import ./scripts/alias.mjs scripts/build.ts

FROM node:24.21.0-slim
# The folder is root's and the server is not: it writes in /data alone.
COPY --from=build /build/.next/standalone /rollcall
RUN mkdir -m 700 /data && chown 65534:65534 /data
# Of eight arenas for each core those that threads have left would stay taken.
ENV NODE_ENV=production ROLLCALL_DATA=/data PORT=3000 MALLOC_ARENA_MAX=2
WORKDIR /rollcall
USER 65534:65534
VOLUME /data
EXPOSE 3000
# Migrations may take minutes, and the server answers 503 until they are done.
HEALTHCHECK --interval=30s --timeout=5s --start-period=600s --start-interval=2s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "rollcall/serve.mjs"]
