# The app and its server in one image. Official code sets that `npm run codes` put into public/codes come with it.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY src/server/package.json src/server/
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build:app && npm run build:server && mkdir -p public/codes
# What runs needs the server's packages alone.
RUN rm -rf node_modules && npm ci --ignore-scripts --omit=dev --workspace encounter-form-server

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4180 APP_DIR=/app/dist/app CODES_DIR=/app/public/codes
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/src/server/package.json src/server/package.json
COPY --from=build /app/src/server/dist src/server/dist
COPY --from=build /app/dist/app dist/app
COPY --from=build /app/public/codes public/codes
USER node
EXPOSE 4180
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:4180/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server/dist/start.js"]
